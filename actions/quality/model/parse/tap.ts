import type { Counts } from '../counts.js';
import type { Parser } from './parser.js';

const MARK = /^TAP version \d+$|^1\.\.\d+$/m;
const POINT = /^(not ok|ok)\b([^#\n]*)(?:#[ \t]*(\w+))?/gm;

/**
 * Test points of the Test Anything Protocol (testanything.org, version 14): those of the top level, since a subtest has a point
 * of its own there. `# TODO` points count as not run, as the specification wants: their failure is expected.
 */
export const tap: Parser = {
  name: 'tap',
  read(text) {
    if (!MARK.test(text)) return [];
    const counts: Counts = { passed: 0, failed: 0, skipped: 0, flaky: 0 };
    for (const [, result, , directive = ''] of text.matchAll(POINT)) {
      if (/^(skip|todo)/i.test(directive)) counts.skipped++;
      else if (result === 'ok') counts.passed++;
      else counts.failed++;
    }
    return [counts];
  },
};
