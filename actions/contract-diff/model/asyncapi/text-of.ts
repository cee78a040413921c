import type { Json } from '../../../../src/schema/index.js';
import { canonical } from '../../../../src/schema/index.js';

/** Deeper values are written by nobody who wants to be understood. */
const MAX_DEPTH = 1000;

/** Parts of a value, those that stand in it by aliases each time they do: a small file may hold billions. */
const MAX_PARTS = 100_000;

/** The one text of a value, the same for values that are equal; undefined where it is too deep or too large to be written down. */
export function textOf(value: unknown): string | undefined {
  let level = [value];
  let parts = 0;
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const one of level) {
      const inner = typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [];
      parts += inner.length;
      if (depth > MAX_DEPTH || parts > MAX_PARTS) return undefined;
      for (const part of inner) next.push(part);
    }
    level = next;
  }
  return canonical(value as Json);
}
