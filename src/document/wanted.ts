import { pointerNames } from './pointer.js';

/** Pointers to be located, as a tree, so that one walk over a text finds them all. */
export class Wanted {
  private readonly children = new Map<string, Wanted>();
  private readonly pointers: string[] = [];
  offset: number | undefined;

  static of(pointers: Iterable<string>): Wanted {
    const root = new Wanted();
    for (const pointer of new Set(pointers)) {
      let node: Wanted = root;
      for (const name of pointerNames(pointer)) {
        let child = node.children.get(name);
        if (!child) node.children.set(name, (child = new Wanted()));
        node = child;
      }
      node.pointers.push(pointer);
    }
    return root;
  }

  /** Whether nothing inside is wanted. */
  get isLeaf(): boolean {
    return this.children.size === 0;
  }

  at(name: string): Wanted | undefined {
    return this.children.get(name);
  }

  /** Offset of every pointer: its own, or that of the nearest thing above it that was found. */
  offsets(): Map<string, number> {
    const found = new Map<string, number>();
    const open: [Wanted, number][] = [[this, this.offset ?? 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [node, above] = next;
      const own = node.offset ?? above;
      for (const pointer of node.pointers) found.set(pointer, own);
      for (const child of node.children.values()) open.push([child, own]);
    }
    return found;
  }
}
