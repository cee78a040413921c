import type { Arena } from '../normal/index.js';
import type { Declared } from './declared.js';
import type { Literal } from './literal.js';
import type { Outcome } from './outcome.js';
import type { Policy } from './policy.js';

/** What the solvers of single types may ask of the whole. */
export interface Ask {
  arena: Arena;
  policy: Policy;
  /** A value of a member that reaches a goal. */
  member(name: string, goal: readonly Literal[]): Outcome;
  /** An item that reaches a goal. */
  item(index: number, goal: readonly Literal[]): Outcome;
  /** A text that reaches a goal: a name of a member. */
  name(goal: readonly Literal[]): Outcome;
  /** Counts a step. @throws OutOfSteps */
  spend(): void;
  /** Names the writer's schemas declare here; undefined where writers may send any. */
  declared: Declared | undefined;
}
