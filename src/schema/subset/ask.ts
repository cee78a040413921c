import type { Arena } from '../normal/index.js';
import type { Declared } from './declared.js';
import type { Literal } from './literal.js';
import type { Outcome } from './outcome.js';
import type { Policy } from './policy.js';

/** What the solvers of single types may ask of the whole. */
export interface Ask {
  arena: Arena;
  policy: Policy;
  /** A value that reaches a smaller goal. */
  solve(goal: readonly Literal[]): Outcome;
  /** A text that reaches a goal: a name of a member. */
  name(goal: readonly Literal[]): Outcome;
  /** Counts a step. @throws OutOfSteps */
  spend(): void;
  /** Names the writer's schemas of the goal declare; undefined where writers may send any. */
  declared: Declared | undefined;
}
