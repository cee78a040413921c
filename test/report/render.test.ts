import { expect, test } from '@jest/globals';
import { serialise } from '../../src/core/report/index.js';
import { FORMATS, annotations, render, summary } from '../../src/report/index.js';
import { makeReport } from '../../src/core/report/index.js';
import { finding, suite } from './sample.js';

test('json is the report itself', () => expect(render('json', suite())).toBe(serialise(suite())));

test.each(FORMATS)('%s ends with a line break and names every gate', (format) => {
  const out = render(format, suite(), { mode: 'audit' });
  expect(out.endsWith('\n')).toBe(true);
  for (const { gate } of suite().gates) expect(out).toContain(gate);
});

test('terminal is without colour unless asked for', () => {
  const escape = String.fromCharCode(27);
  expect(render('terminal', suite())).not.toContain(escape);
  expect(render('terminal', suite(), { color: true })).toContain(escape);
});

test('sarif is the active file unless asked for the audit', () =>
  expect(render('sarif', suite())).not.toContain('baselineState'));

test('10,000 findings take every reporter less than a second', () => {
  const findings = Array.from({ length: 10_000 }, (_, i) =>
    finding({
      ruleId: `arch-lint/rule-${i % 40}`,
      severity: i % 3 === 0 ? 'warning' : 'error',
      what: `Imports \`x${i}\` of @shop/billing${i % 2 ? '' : '\u202e'}`,
      location: { file: `packages/p${i % 100}/src/ü${i % 500}.ts`, line: (i % 900) + 1, column: 5 },
      key: `${i}`,
    }),
  );
  const report = makeReport({ gate: 'arch-lint', verdict: 'failed', reason: 'r', findings });
  const text = "import a from 'b';\n".repeat(1000);
  const runs: (() => unknown)[] = [
    ...FORMATS.map((format) => () => render(format, report, { mode: 'audit', source: () => text })),
    () => summary(report),
    () => annotations(report, { touched: new Map() }),
  ];
  for (const run of runs) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(1);
  }
});
