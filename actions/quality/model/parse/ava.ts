import type { Counts } from '../counts.js';
import { NO_TESTS } from '../counts.js';
import type { Parser } from './parser.js';
import { number } from './parser.js';

/** `  3 tests passed`, `  1 test failed`, `  1 uncaught exception` (ava's default reporter), after a line of its own. */
const LINE = /^ {2}(\d{1,9}) (?:tests? (passed|failed|skipped|todo)|known failures?)/gm;

export const ava: Parser = {
  name: 'ava',
  read(text) {
    const found = [...text.matchAll(LINE)];
    if (found.length === 0) return [];
    const counts: Counts = { ...NO_TESTS };
    for (const [, count, word] of found) {
      if (word === 'failed') counts.failed += number(count);
      else if (word === 'skipped' || word === 'todo') counts.skipped += number(count);
      else counts.passed += number(count);
    }
    return [counts];
  },
};
