import { describe, expect, test } from '@jest/globals';
import { readJunit } from '../../actions/quality/model/parse/junit.js';
import { countReports, reportPaths } from '../../actions/quality/model/junit-reports.js';

const suite = (inner: string) =>
  `<?xml version="1.0"?>\n<testsuites tests="99"><testsuite>${inner}</testsuite></testsuites>`;

describe('readJunit', () => {
  test('counts cases by how they ended and trusts no sums', () =>
    expect(
      readJunit(
        suite(
          `<testcase name="a"/><testcase name="b > c"><failure message='x > "y"'>at z</failure></testcase>
          <testcase name="d"><error/></testcase><testcase><skipped/></testcase>
          <testcase><flakyFailure/><system-out><![CDATA[</testcase><testcase>]]></system-out></testcase><!-- <testcase/> -->`,
        ),
      ),
    ).toEqual({ ok: true, counts: { passed: 2, failed: 2, skipped: 1, flaky: 1 } }));

  test.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><testsuite/>', 'document type'],
    ['no suite', '<html></html>', 'no test suite'],
    ['no XML', 'hello', 'no test suite'],
    ['a cut-off case', '<testsuite><testcase>', 'ends inside a test case'],
    ['a cut-off tag', '<testsuite><testcase name="', 'never closed'],
    ['a cut-off comment', '<testsuite><!-- ', 'never closed'],
    ['a tag without a name', '<testsuite>< >', 'no name'],
  ])('says what is wrong with %s', (_name, text, why) =>
    expect(readJunit(text)).toEqual({ ok: false, why: expect.stringContaining(why) }),
  );

  test('a large report is read in one pass', () => {
    const started = performance.now();
    const read = readJunit(suite('<testcase name="a" classname="b" time="0.1"></testcase>'.repeat(100_000)));
    expect(read).toMatchObject({ counts: { passed: 100_000 } });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('countReports', () => {
  const file = (cases: number) => ({ ok: true as const, text: suite('<testcase/>'.repeat(cases)) });

  test('adds up what the run wrote', () =>
    expect(
      countReports(
        'r/*.xml',
        new Map(),
        new Map([
          ['r/a.xml', file(2)],
          ['r/b.xml', file(3)],
        ]),
      ),
    ).toMatchObject({
      ok: true,
      counts: { passed: 5 },
    }));

  test('a report left from another run proves nothing', () =>
    expect(countReports('r/*.xml', new Map([['r/a.xml', file(2)]]), new Map([['r/a.xml', file(2)]]))).toEqual(
      {
        ok: false,
        why: 'it wrote no report that matches "r/*.xml" (those that are there are older)',
      },
    ));

  test('a broken report is no count', () =>
    expect(countReports('*', new Map(), new Map([['a.xml', { ok: true, text: '<a>' }]]))).toMatchObject({
      ok: false,
      why: 'a.xml is no JUnit XML: it holds no test suite',
    }));

  test('globs stay in their folder', () =>
    expect(reportPaths('r/*.xml', ['r/a.xml', 'r/b/c.xml', 'x/r/a.xml'])).toEqual(['r/a.xml']));
});
