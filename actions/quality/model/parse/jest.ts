import type { Parser } from './parser.js';
import { tally } from './parser.js';

/** `Tests:       1 failed, 2 skipped, 2 passed, 5 total` (jest's SummaryReporter). */
const SUMMARY = /^Tests:[ \t]{1,20}((?:\d+ [a-z]+, ){0,5}\d+ total)/gm;
/** Printed for each test that failed and is tried again, with `jest.retryTimes(n, {logErrorsBeforeRetry: true})` only. */
const RETRIED = /LOGGING RETRY ERRORS +(\S.*)$/gm;

export const jest: Parser = {
  name: 'jest',
  read(text) {
    const retried = new Set([...text.matchAll(RETRIED)].map((match) => match[1])).size;
    return [...text.matchAll(SUMMARY)].map((match, index) => {
      const counts = tally(match[1] ?? '');
      const failed = counts.get('failed') ?? 0;
      const passed = counts.get('passed') ?? 0;
      return {
        passed,
        failed,
        skipped: (counts.get('skipped') ?? 0) + (counts.get('todo') ?? 0),
        // A test that was retried and failed all the same is among the failed ones.
        flaky: index === 0 ? Math.min(passed, Math.max(0, retried - failed)) : 0,
      };
    });
  },
};
