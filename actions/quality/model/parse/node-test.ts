import type { Parser } from './parser.js';
import { number } from './parser.js';

/** The closing lines of node:test, with `ℹ ` in its spec reporter and `# ` in its TAP reporter. */
const SUMMARY =
  /^(?:ℹ|#) tests \d{1,9}\n(?:ℹ|#) suites \d{1,9}\n(?:ℹ|#) pass (\d{1,9})\n(?:ℹ|#) fail (\d{1,9})\n(?:ℹ|#) cancelled (\d{1,9})\n(?:ℹ|#) skipped (\d{1,9})\n(?:ℹ|#) todo (\d{1,9})/gm;

const PASSED = /^(?:✔|ok \d{1,9} -) (.{1,1000}?)(?: \([\d.]{1,20}ms\))?$/gm;
const CODE_FILE = /\.[cm]?[jt]sx?$/;
/** Names by which node:test finds files (nodejs.org, "Running tests from the command line"). */
const TEST_FILE = /(?:[._-](?:test|spec)|(?:^|\/)test(?:-[^/]{1,200})?)\.[cm]?[jt]sx?$/;

/**
 * A file without a single test is reported as one passed test that bears the file's name: its absolute path until Node 20, a
 * relative one later. It executed nothing and is not counted. A test that is only named like some file is.
 */
function isHollowFile(name: string): boolean {
  return name.startsWith('/') ? CODE_FILE.test(name) : !name.includes(' ') && TEST_FILE.test(name);
}

export const nodeTest: Parser = {
  name: 'node:test',
  read(text) {
    let from = 0;
    return [...text.matchAll(SUMMARY)].map((match) => {
      const [, passed, failed, cancelled, skipped, todo] = match;
      const body = text.slice(from, match.index);
      const hollow = new Set([...body.matchAll(PASSED)].map(([, name = '']) => name).filter(isHollowFile))
        .size;
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
