import { describe, expect, test } from '@jest/globals';
import { makeReport } from '../../src/core/report/index.js';
import { junit } from '../../src/report/index.js';
import { parseMarkup } from './parse-markup.js';
import { failedGate, finding, suite } from './sample.js';

const cases = (xml: string) =>
  parseMarkup(xml)
    .filter(({ name }) => name === 'testcase')
    .map(({ attributes }) => Object.fromEntries(attributes)['name']);

test('a suite per gate, counted; a case per rule and one for the verdict', () => {
  const out = junit(suite());
  expect(out).toContain('<testsuites name="eos-gates" tests="8" failures="3" errors="2" skipped="1">');
  expect(out).toContain('<testsuite name="arch-lint" tests="4" failures="3" errors="0" skipped="0">');
  expect(cases(junit(failedGate()))).toEqual([
    'verdict',
    'no-cross-internals',
    'no-package-cycle',
    'undeclared-dependency',
  ]);
});

test('new errors fail their case, with place, why and do; warnings and known ones do not', () => {
  const out = junit(failedGate());
  expect(out).toContain(
    '<failure message="apps/web imports an internal file of @shop/billing. (and 4 more)">',
  );
  expect(out).toContain('\napps/web/src/b0.ts:2:1 error: apps/web imports');
  expect(out).toMatch(
    /name="undeclared-dependency"[^>]*><system-out>apps\/web\/src\/z\.ts:9:1 warning: lodash/,
  );
  expect(out).toContain('known: apps/web/src/a.ts:3:21');
});

test('each command a finding names is a case of its own', () => {
  const findings = ['npm run lint', 'npm test'].map((command) =>
    finding({ ruleId: 'quality/command-failed', key: command, evidence: { command } }),
  );
  const out = junit(makeReport({ gate: 'quality', verdict: 'failed', reason: 'r', findings }));
  expect(cases(out)).toEqual(['verdict', 'command-failed: npm run lint', 'command-failed: npm test']);
});

describe('rules without findings', () => {
  const rules = () => ['registry-check/stale', 'registry-check/edited'];
  const report = (verdict: 'passed' | 'broken' | 'skipped') =>
    makeReport({ gate: 'registry-check', verdict, reason: 'r' });

  test('have passed where the gate ran', () =>
    expect(cases(junit(report('passed'), { rules }))).toEqual(['verdict', 'edited', 'stale']));

  test.each(['broken', 'skipped'] as const)('are not claimed where it is %s', (verdict) =>
    expect(cases(junit(report(verdict), { rules }))).toEqual(['verdict']),
  );
});

test.each([
  ['skipped', '<skipped message="why">'],
  ['inconclusive', '<error message="inconclusive: why">'],
  ['broken', '<error message="broken: why">'],
  ['failed', '<failure message="why">'],
] as const)('a %s gate without findings is not a passed test', (verdict, tag) =>
  expect(junit(makeReport({ gate: 'g', verdict, reason: 'why' }))).toContain(tag),
);

test('what XML 1.0 cannot hold is written out', () => {
  const out = junit(makeReport({ gate: 'g', verdict: 'broken', reason: '\u0000\u001b\ufffe\ud800 <&>"\'' }));
  expect(out).toContain('\\u{0}\\u{1b}\\u{fffe}\\u{d800} &lt;&amp;&gt;&quot;&#39;');
});
