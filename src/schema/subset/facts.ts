import type { Json } from '../json/index.js';
import type { Node, NodeOf } from '../normal/index.js';
import type { Literal } from './literal.js';

/** Atoms that say something of values of one type, with their sign. */
export type AtomKind = Exclude<
  Node['kind'],
  'true' | 'false' | 'and' | 'or' | 'xor' | 'not' | 'if' | 'rec' | 'types' | 'enum' | 'dependent'
>;

export type Atom = Literal & { node: NodeOf<AtomKind> };

/** One way to reach a goal with a value of one type: atoms that must all hold, nothing left to choose. */
export interface Facts {
  /** A bit of TYPE. */
  type: number;
  atoms: readonly Atom[];
  /** Each a set the value must be in; the value is then one of few. */
  enums: readonly ReadonlyMap<string, Json>[];
  /** Values that are not wanted, by their canonical text. */
  excluded: ReadonlyMap<string, Json>;
}
