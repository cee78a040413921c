import { createHash } from 'node:crypto';

/** The first hexadecimal digits of a hash over several texts. */
export function shortHash(parts: readonly string[], digits: number): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digits);
}
