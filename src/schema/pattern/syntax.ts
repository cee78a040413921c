import type { Characters } from './characters.js';

/** A regular expression as far as it is regular: what `readPattern` gives. */
export type Syntax =
  | { kind: 'characters'; set: Characters }
  | { kind: 'sequence'; items: readonly Syntax[] }
  | { kind: 'choice'; items: readonly Syntax[] }
  | { kind: 'repeat'; item: Syntax; min: number; max: number }
  | { kind: 'start' }
  | { kind: 'end' };

/**
 * A pattern as a combination of searches: the text must be found by every one of `all` and by none of `none`. More than one
 * search comes from look-ahead at the beginning, `^(?=.*\d)(?!x).+$`.
 */
export interface Searches {
  all: readonly Syntax[];
  none: readonly Syntax[];
}

/** The pattern uses what no finite automaton can do, or what this reader leaves out; `message` says what. */
export class NotRegular extends Error {}
