import type { Parser } from './parser.js';
import { number } from './parser.js';

/** `  2 passing (4ms)`, then `  2 pending` and `  1 failing` where there are any (mocha's Base.epilogue); cypress prints it too. */
const SUMMARY =
  /^ {0,20}(\d{1,9}) passing \([^)\n]{1,20}\)(?:\n {0,20}(\d{1,9}) pending)?(?:\n {0,20}(\d{1,9}) failing)?/gm;

export const mocha: Parser = {
  name: 'mocha',
  read: (text) =>
    [...text.matchAll(SUMMARY)].map(([, passed, pending, failed]) => ({
      passed: number(passed),
      failed: number(failed),
      skipped: number(pending),
      flaky: 0,
    })),
};
