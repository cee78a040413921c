import type { Parser } from './parser.js';
import { number } from './parser.js';

/** ` 5 pass`, ` 1 skip`, ` 1 todo`, ` 0 fail`, … `Ran 6 tests across 1 file.` (bun test). */
const RUN = /^Ran (\d{1,9}) tests? across \d+ files?/gm;
const LINE = /^ (\d{1,9}) (pass|fail|skip|todo)$/gm;

export const bun: Parser = {
  name: 'bun',
  read(text) {
    let from = 0;
    return [...text.matchAll(RUN)].map((match) => {
      const counts = new Map<string, number>();
      for (const [, count, word = ''] of text.slice(from, match.index).matchAll(LINE))
        counts.set(word, number(count));
      from = match.index;
      return {
        passed: counts.get('pass') ?? 0,
        failed: counts.get('fail') ?? 0,
        skipped: (counts.get('skip') ?? 0) + (counts.get('todo') ?? 0),
        flaky: 0,
      };
    });
  },
};
