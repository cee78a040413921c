import type { PrintedPlace } from '../facts.js';

const MAX_PLACES = 10;
/** `src/a.ts:3:14` as most tools print it, `src/a.ts(3,14)` as tsc does. */
const PLACE = /([\w@.+/\\-]{1,200}\.[A-Za-z]{1,5})(?::(\d{1,7}):(\d{1,7})|\((\d{1,7}),(\d{1,7})\))/g;

/** Positions that a tool printed and that lie in the repository, each once, in the order they were printed. */
export function printedPlaces(lines: readonly string[], exists: (path: string) => boolean): PrintedPlace[] {
  const places = new Map<string, PrintedPlace>();
  for (const text of lines) {
    for (const match of text.matchAll(PLACE)) {
      const file = (match[1] ?? '').replace(/^\.\//, '');
      const line = Number(match[2] ?? match[4]);
      const column = Number(match[3] ?? match[5]);
      if (line < 1 || column < 1 || !exists(file)) continue;
      places.set(`${file}:${line}:${column}`, { file, line, column });
      if (places.size === MAX_PLACES) return [...places.values()];
    }
  }
  return [...places.values()];
}
