import type { Json } from '../json/index.js';

/** A value that reaches a goal, or that there is none, or that it could not be told, and why. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly why: string };

export const NONE: Outcome = { kind: 'none' };

export const found = (value: Json): Outcome => ({ kind: 'value', value });
export const unknown = (why: string): Outcome => ({ kind: 'unknown', why });

/** The steps are used up. Caught where a comparison begins. */
export class OutOfSteps extends Error {}

/** Outcomes of alternatives: a value wins, then a doubt, then none. */
export class Alternatives {
  private doubt: string | undefined;

  /** @returns the outcome when it settles the matter */
  take(outcome: Outcome): Outcome | undefined {
    if (outcome.kind === 'value') return outcome;
    if (outcome.kind === 'unknown') this.doubt ??= outcome.why;
    return undefined;
  }

  note(why: string): void {
    this.doubt ??= why;
  }

  /** What it is when no alternative gave a value. */
  rest(): Outcome {
    return this.doubt === undefined ? NONE : unknown(this.doubt);
  }
}
