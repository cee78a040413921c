import type { Clock } from '../../ports/index.js';
import type { Failure } from './failure.js';

/** Seconds that may still be spent on waiting; shared by all pages of a list, used up as it goes. */
export interface Patience {
  seconds: number;
}

/** Enough for two waits of a minute, which is what a secondary rate limit without a time asks for. */
export const freshPatience = (): Patience => ({ seconds: 120 });

const MOST_TRIES = 4;

/**
 * Tries again while the host asks for a wait that patience covers, or has a passing fault (after 1, 2, 4 … seconds).
 * `landed` is asked before a repeat when the host may have done it already; what it finds is the result.
 * @throws ForgeError the last one
 */
export async function withRetries<T>(
  clock: Clock,
  patience: Patience,
  attempt: () => Promise<T>,
  explain: (thrown: unknown) => Failure,
  landed?: () => Promise<T | undefined>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const outcome = await attempt().then(
      (value) => ({ value }),
      (thrown: unknown) => explain(thrown),
    );
    if ('value' in outcome) return outcome.value;
    const { error, retryAfter, mayHaveLanded } = outcome;
    const wait = retryAfter === 'soon' ? 2 ** (tries - 1) : retryAfter;
    if (wait === undefined || wait > patience.seconds || tries >= MOST_TRIES) throw error;
    patience.seconds -= wait;
    await clock.sleep(wait * 1000);
    const found = mayHaveLanded ? await landed?.() : undefined;
    if (found !== undefined) return found;
  }
}
