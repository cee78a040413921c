import { ForgeError } from '../../ports/index.js';

/** A branch or ref that can stand in an address: `.` and `..` would be taken as steps, and git allows neither. */
export function refName(ref: string): string {
  if (ref !== '' && ref !== '.' && ref !== '..') return ref;
  throw new ForgeError('invalid', `"${ref}" is not the name of a branch or commit.`);
}
