import type { Counts } from '../counts.js';
import { NO_TESTS } from '../counts.js';
import { XmlFault, tagsOf } from './xml.js';

export type JunitResult = { ok: true; counts: Counts } | { ok: false; why: string };

/**
 * Counts the test cases of a JUnit XML report, one by one: the sums that suites carry as attributes are not trusted, writers
 * disagree on them. `flakyFailure`, `flakyError` (Maven Surefire's extension) mark a case that passed on retry.
 */
export function readJunit(text: string): JunitResult {
  const counts: Counts = { ...NO_TESTS };
  let suites = 0;
  let current: { ended?: 'failed' | 'skipped'; flaky: boolean } | undefined;
  try {
    for (const tag of tagsOf(text)) {
      if (tag.kind === 'open') {
        if (tag.name === 'testsuite' || tag.name === 'testsuites') suites++;
        else if (tag.name === 'testcase') current = { flaky: false };
        else if (current === undefined) continue;
        else if (tag.name === 'failure' || tag.name === 'error') current.ended = 'failed';
        else if (tag.name === 'skipped') current.ended ??= 'skipped';
        else if (tag.name === 'flakyFailure' || tag.name === 'flakyError') current.flaky = true;
      } else if (tag.name === 'testcase' && current !== undefined) {
        counts[current.ended ?? 'passed']++;
        if (current.ended === undefined && current.flaky) counts.flaky++;
        current = undefined;
      }
    }
  } catch (error) {
    if (error instanceof XmlFault) return { ok: false, why: error.message };
    throw error;
  }
  if (current !== undefined) return { ok: false, why: 'it ends inside a test case' };
  if (suites === 0) return { ok: false, why: 'it holds no test suite' };
  return { ok: true, counts };
}
