/** Values a file may have when every alias is written out: more is no contract, but an attack on who reads it. */
const MAX_VALUES = 1_000_000;

/** Levels it may have then. */
const MAX_LEVELS = 1000;

/** What all aliases written out would come to. */
interface Extent {
  values: number;
  levels: number;
}

/**
 * Why a value that shares nodes must not be gone through, in plain words: it unfolds to too much, or holds itself. Undefined where
 * all is well. Each node is looked at once, without recursion.
 */
export function unfoldingFault(root: unknown): string | undefined {
  const extents = new Map<object, Extent | undefined>();
  const open: { node: object; children: readonly object[]; next: number; extent: Extent }[] = [];
  const enter = (node: object): void => {
    const inner: unknown[] = Object.values(node);
    const children = inner.filter((one): one is object => typeof one === 'object' && one !== null);
    extents.set(node, undefined);
    open.push({ node, children, next: 0, extent: { values: 1 + inner.length - children.length, levels: 1 } });
  };
  if (typeof root === 'object' && root !== null) enter(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.children[top.next++];
    if (child === undefined) {
      extents.set(top.node, top.extent);
      open.pop();
      const parent = open.at(-1);
      if (parent) add(parent.extent, top.extent);
      continue;
    }
    if (!extents.has(child)) {
      enter(child);
      continue;
    }
    const known = extents.get(child);
    if (known === undefined) return 'an alias leads to what it stands in';
    add(top.extent, known);
    const { values, levels } = top.extent;
    if (values > MAX_VALUES) return `aliases unfold to more than ${MAX_VALUES} values`;
    if (levels > MAX_LEVELS) return 'aliases are nested too deeply';
  }
  return undefined;
}

function add(to: Extent, more: Extent): void {
  to.values += more.values;
  to.levels = Math.max(to.levels, more.levels + 1);
}
