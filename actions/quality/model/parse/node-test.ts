import type { Parser } from './parser.js';
import { number } from './parser.js';

/** The closing lines of node:test, with `ℹ ` in its spec reporter and `# ` in its TAP reporter. */
const SUMMARY =
  /(?:ℹ|#) tests (\d{1,9})\n.*?(?:ℹ|#) suites \d{1,9}\n.*?(?:ℹ|#) pass (\d{1,9})\n.*?(?:ℹ|#) fail (\d{1,9})\n.*?(?:ℹ|#) cancelled (\d{1,9})\n.*?(?:ℹ|#) skipped (\d{1,9})\n.*?(?:ℹ|#) todo (\d{1,9})/g;

/**
 * A file without a single test is reported as one passed test that bears the file's name. It is recognised by that name and
 * not counted: it executed nothing.
 */
const FILE_AS_TEST = /^(?:✔|ok \d+ -) (\S{1,1000}\.[cm]?[jt]sx?)(?: \([^)\n]{1,20}\))?$/gm;

export const nodeTest: Parser = {
  name: 'node:test',
  read(text) {
    let from = 0;
    return [...text.matchAll(SUMMARY)].map((match) => {
      const [, , passed, failed, cancelled, skipped, todo] = match;
      const body = text.slice(from, match.index);
      const hollow = new Set([...body.matchAll(FILE_AS_TEST)].map((line) => line[1])).size;
      from = match.index + match[0].length;
      return {
        passed: Math.max(0, number(passed) - hollow),
        failed: number(failed) + number(cancelled),
        skipped: number(skipped) + number(todo),
        flaky: 0,
      };
    });
  },
};
