import type { ForgeError } from '../../ports/index.js';

/** A failed exchange, with what a retry needs to know. */
export interface Failure {
  error: ForgeError;
  /** Seconds to wait before another try is worth it; undefined when another try would fail the same way. */
  retryAfter: number | 'soon' | undefined;
  /** True when the host may have done what was asked and only the answer is missing. */
  mayHaveLanded: boolean;
}

/** Thrown when something answered that is not the GitHub API: a proxy's page, or an answer cut short. */
export class ForeignAnswer extends Error {}
