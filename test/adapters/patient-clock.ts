import { memoryClock } from '../../src/adapters/clock/index.js';
import type { Clock } from '../../src/ports/index.js';

/** A clock that sleeps at once and writes down for how long it would have. */
export interface PatientClock extends Clock {
  /** Milliseconds, in order. */
  readonly slept: number[];
}

export function patientClock(): PatientClock {
  const clock = memoryClock();
  const slept: number[] = [];
  return {
    ...clock,
    slept,
    sleep(ms) {
      slept.push(ms);
      return clock.sleep(ms);
    },
  };
}
