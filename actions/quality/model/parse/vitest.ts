import type { Parser } from './parser.js';
import { tally } from './parser.js';

/** `      Tests  1 failed | 2 passed | 2 skipped | 1 todo (6)` (vitest's base reporter). */
const SUMMARY = /^ {0,20}Tests {2}((?:\d+ [a-z ]+?(?: \| )?){1,6}) \(\d+\)/gm;
/** ` ✓ name (retry x1)`, on lines of single tests. */
const RETRIED = /✓ .{1,200}\(retry x\d+\)/gm;

export const vitest: Parser = {
  name: 'vitest',
  read(text) {
    const retried = [...text.matchAll(RETRIED)].length;
    return [...text.matchAll(SUMMARY)].map((match, index) => {
      const counts = tally((match[1] ?? '').replaceAll(' | ', ', '));
      const passed = (counts.get('passed') ?? 0) + (counts.get('expected fail') ?? 0);
      return {
        passed,
        failed: counts.get('failed') ?? 0,
        skipped: (counts.get('skipped') ?? 0) + (counts.get('todo') ?? 0),
        flaky: index === 0 ? Math.min(passed, retried) : 0,
      };
    });
  },
};
