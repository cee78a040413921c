import type { Summary } from '../core/report/index.js';
import type { Words } from './words/index.js';

/** `2 errors · 41 known`: the counts that are not zero. Empty when all are. */
export function countsLine(summary: Summary, words: Words): string {
  const parts: [number, (n: number) => string][] = [
    [summary.error, words.errors],
    [summary.warning, words.warnings],
    [summary.info, words.infos],
    [summary.known, words.known],
    [summary.waived, words.waived],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, say]) => say(n))
    .join(' · ');
}
