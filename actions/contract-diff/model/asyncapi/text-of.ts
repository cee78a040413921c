import type { Json } from '../../../../src/schema/index.js';
import { canonical } from '../../../../src/schema/index.js';

/** Deeper values are written by nobody who wants to be understood. */
const MAX_DEPTH = 1000;

/** The one text of a value, the same for values that are equal; undefined where it is nested too deep to be written down. */
export function textOf(value: unknown): string | undefined {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return undefined;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    );
  }
  return canonical(value as Json);
}
