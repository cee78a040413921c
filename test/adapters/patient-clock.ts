import type { Clock } from '../../src/ports/index.js';

/** A clock that sleeps at once and writes down for how long it would have. */
export interface PatientClock extends Clock {
  /** Milliseconds, in order. */
  readonly slept: number[];
}

export function patientClock(start = Date.UTC(2026, 10, 24)): PatientClock {
  const slept: number[] = [];
  let time = start;
  return {
    slept,
    now: () => new Date(time),
    elapsed: () => time - start,
    sleep: async (ms) => {
      slept.push(ms);
      time += ms;
    },
  };
}
