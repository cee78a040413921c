import type { Node } from '../normal/index.js';
import { matches } from '../pattern/index.js';

/** Names that schemas declare for the object they describe. */
export interface Declared {
  names: ReadonlySet<string>;
  patterns: ReadonlySet<string>;
  /** `additionalProperties` with a schema that says something: every name is declared. */
  any: boolean;
}

/**
 * What the writer's schemas say of one place of a value, in any of their branches, whether a branch holds or not: names are declared by
 * `properties`, `patternProperties`, `required`, or a schema for further members. `allOf`, `anyOf`, `oneOf`, `if` and references are
 * looked through, `not` is not.
 */
export class Written {
  /** The same for the same schemas. */
  readonly key: string;
  private atoms: readonly Node[] | undefined;
  private named: Named | undefined;
  private names: Declared | undefined;
  private readonly members = new Map<string, Written>();
  private readonly items = new Map<number, Written>();

  constructor(private readonly nodes: readonly Node[]) {
    this.key = [...new Set(nodes.map(({ id }) => id))].toSorted((a, b) => a - b).join();
  }

  get declared(): Declared {
    return (this.names ??= declaredBy(this.inPlace()));
  }

  /** The same of a member. */
  member(name: string): Written {
    const { properties, others } = (this.named ??= byName(this.inPlace()));
    const known =
      this.members.get(name) ??
      new Written([...(properties.get(name) ?? []), ...others.flatMap((atom) => ofMember(atom, name))]);
    this.members.set(name, known);
    return known;
  }

  /** The same of an item. */
  item(index: number): Written {
    const known = this.items.get(index) ?? new Written(this.inPlace().flatMap((atom) => ofItem(atom, index)));
    this.items.set(index, known);
    return known;
  }

  private inPlace(): readonly Node[] {
    return (this.atoms ??= atomsOf(this.nodes));
  }
}

/** Every atom that some branch of the nodes has. */
function atomsOf(nodes: readonly Node[]): Node[] {
  const seen = new Set<Node>();
  const todo = [...nodes];
  const atoms: Node[] = [];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    switch (one.kind) {
      case 'and':
      case 'or':
      case 'xor':
        todo.push(...one.parts);
        break;
      case 'if':
        todo.push(one.test, one.yes, one.no);
        break;
      case 'dependent':
        todo.push(one.node);
        break;
      case 'rec':
        if (one.target.node !== undefined) todo.push(one.target.node);
        break;
      default:
        atoms.push(one);
    }
  }
  return atoms;
}

function declaredBy(atoms: readonly Node[]): Declared {
  return {
    names: new Set(
      atoms.flatMap((atom) => (atom.kind === 'property' || atom.kind === 'required' ? [atom.name] : [])),
    ),
    patterns: new Set(atoms.flatMap((atom) => (atom.kind === 'patternProperty' ? [atom.source] : []))),
    any: atoms.some((atom) => atom.kind === 'additional' && atom.node.kind !== 'false'),
  };
}

/** What atoms say of members: of one name, and of more than one. */
interface Named {
  properties: ReadonlyMap<string, readonly Node[]>;
  others: readonly Node[];
}

function byName(atoms: readonly Node[]): Named {
  const properties = new Map<string, Node[]>();
  const others: Node[] = [];
  for (const atom of atoms) {
    if (atom.kind !== 'property') others.push(atom);
    else {
      const own = properties.get(atom.name);
      if (own) own.push(atom.node);
      else properties.set(atom.name, [atom.node]);
    }
  }
  return { properties, others };
}

function ofMember(atom: Node, name: string): readonly Node[] {
  switch (atom.kind) {
    case 'patternProperty':
      return matches(atom.source, name) === false ? [] : [atom.node];
    case 'additional':
      return atom.names.has(name) || atom.patterns.some((source) => matches(source, name) === true)
        ? []
        : [atom.node];
    default:
      return [];
  }
}

function ofItem(atom: Node, index: number): readonly Node[] {
  switch (atom.kind) {
    case 'item':
      return atom.index === index ? [atom.node] : [];
    case 'rest':
      return index >= atom.from ? [atom.node] : [];
    case 'atLeast':
    case 'atMost':
      return [atom.node];
    default:
      return [];
  }
}
