import type { Clock } from '../../ports/index.js';

/** A clock that stands still until someone sleeps or moves it on. */
export interface MemoryClock extends Clock {
  advance(ms: number): void;
}

/** @param start an instant as Date reads it */
export function memoryClock(start = '2030-01-01T00:00:00Z'): MemoryClock {
  const begin = Date.parse(start);
  if (Number.isNaN(begin)) throw new RangeError(`${JSON.stringify(start)} is no instant.`);
  let passed = 0;
  const advance = (ms: number): void => {
    passed += Math.max(0, ms);
  };
  return {
    advance,
    now: () => new Date(begin + passed),
    elapsed: () => passed,
    sleep: async (ms) => advance(ms),
  };
}
