import type { Counts } from '../counts.js';

/** Reads one runner's own summaries out of plain output. */
export interface Parser {
  /** Name of the runner. */
  name: string;
  /** One entry per summary; a command over several packages prints several. */
  read(text: string): Counts[];
}

/** A number a pattern may have caught. */
export function number(text: string | undefined): number {
  return text === undefined ? 0 : Number.parseInt(text, 10);
}

/** `1 failed, 2 skipped, 2 passed` → by word. */
export function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, count, word] of text.matchAll(/(\d{1,9}) ([a-z]{1,20}(?: [a-z]{1,20})?)/g)) {
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + number(count));
  }
  return counts;
}
