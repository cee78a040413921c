import type { Parser } from './parser.js';
import { number } from './parser.js';

/** `Running 4 tests using 1 worker` opens a run; the words below close it (playwright's base reporter). */
const RUN = /Running \d+ tests? using \d+ workers?/g;
const LINE = /^ {2}(\d{1,9}) (passed|failed|flaky|skipped|did not run|interrupted)(?: \([^)\n]{1,20}\))?$/gm;

export const playwright: Parser = {
  name: 'playwright',
  read(text) {
    const starts = [...text.matchAll(RUN)].map((match) => match.index);
    return starts.map((start, index) => {
      const counts = new Map<string, number>();
      for (const [, count, word = ''] of text.slice(start, starts[index + 1]).matchAll(LINE)) {
        counts.set(word, number(count));
      }
      const flaky = counts.get('flaky') ?? 0;
      return {
        passed: (counts.get('passed') ?? 0) + flaky,
        failed: (counts.get('failed') ?? 0) + (counts.get('interrupted') ?? 0),
        skipped: (counts.get('skipped') ?? 0) + (counts.get('did not run') ?? 0),
        flaky,
      };
    });
  },
};
