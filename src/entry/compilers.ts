import { setFlagsFromString } from 'node:v8';

/** The V8 of Node.js 22, the first one in which Maglev, the compiler before the last, is on by default. */
const FIRST_WITH_MAGLEV = 12;

/** Whether an engine still has a compiler that optimises when TurboFan is left out. @param version as `process.versions.v8` has it */
export function optimisesWithoutTurboFan(version: string): boolean {
  return Number.parseInt(version, 10) >= FIRST_WITH_MAGLEV;
}

/**
 * Leaves out TurboFan, V8's last compiler, where the one before it stands in. A run is over in a second or two, and what TurboFan
 * makes is thrown away before it has paid for its making: a fifth of the CPU time of arch-lint on 3,000 files, a tenth of contract-diff's
 * on a large description; on 25,000 files cost and gain are even. To be called first.
 */
export function leaveOutTurboFan(): void {
  if (optimisesWithoutTurboFan(process.versions.v8)) setFlagsFromString('--no-turbofan');
}
