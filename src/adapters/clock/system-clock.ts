import type { Clock } from '../../ports/index.js';

/** The longest a timer of Node can wait, 24.8 days; a longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(0, ms), LONGEST_MS))),
};
