import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/finding/index.js';
import { makeReport } from '../../src/core/report/index.js';
import type { TerminalOptions } from '../../src/report/index.js';
import { terminal } from '../../src/report/index.js';
import { columns } from '../../src/text/index.js';
import { SOURCE, failedGate, finding, suite } from './sample.js';

const PLAIN: TerminalOptions = { color: false, width: 90 };

function one(part: Partial<Finding>, options: Partial<TerminalOptions> = {}): string {
  const report = makeReport({ gate: 'arch-lint', verdict: 'failed', reason: 'r', findings: [finding(part)] });
  return terminal(report, { ...PLAIN, ...options });
}

test('one finding reads: rule, place, what, frame, related, why, do, explain, verdict', () => {
  expect(one({}, { source: () => SOURCE })).toBe(`✖ arch-lint failed  1 error

  error  arch-lint/no-cross-internals  ARC-5

  apps/web/src/a.ts:3:21
    apps/web imports an internal file of @shop/billing.
    > 3 │ import { tax } from '../../../packages/billing/src/internal/tax.js';
        │                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      4 │ export const a = tax(b);
    ↳ packages/billing/src/internal/tax.ts:1:1  imported file

  why   An inside that others import cannot be changed without breaking them.
  do    Import from \`@shop/billing\`, or export what you need from its index.ts.
  more  eos-gates explain arch-lint/no-cross-internals

✖ FAILED  1 error
  r
`);
});

describe('a suite', () => {
  const out = terminal(suite(), { ...PLAIN, limit: 2 });
  const at = (text: string): number => {
    expect(out).toContain(text);
    return out.indexOf(text);
  };

  test('says the worst first, passed after, skipped with reasons, the verdict last', () => {
    const order = [
      'secret-scan broken',
      'arch-lint failed',
      'contract-diff inconclusive',
      '✔ passed\n  registry-check  4 registries agree.',
      '– skipped',
      'quality  The commands',
      '✖ BROKEN',
    ].map(at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(out.endsWith('secret-scan broken; arch-lint failed; contract-diff inconclusive.\n')).toBe(true);
  });

  test('shows errors before warnings', () =>
    expect(at('undeclared')).toBeGreaterThan(at('no-package-cycle')));
  test('names the files of findings it only counts', () => {
    at('and 3 more of this rule in: apps/web/src/b1.ts (2), apps/web/src/b0.ts');
  });
  test('counts known and waived ones and does not show them', () => {
    at('6 errors · 1 warning · 1 known · 1 waived');
    expect(out.match(/apps\/web\/src\/a\.ts:3:21/g)).toHaveLength(1);
  });
  test('says what was not inspected', () => {
    at('web/src/x.tsx: unterminated template literal at 12:3');
  });
});

test('a gate of which several rules speak begins with how many of each, most first', () => {
  const findings = [
    finding({ ruleId: 'arch-lint/one', key: '1' }),
    finding({ ruleId: 'arch-lint/two', key: '2' }),
    finding({ ruleId: 'arch-lint/two', key: '3' }),
    finding({ ruleId: 'arch-lint/three', key: '4', severity: 'warning' }),
  ];
  const out = terminal(makeReport({ gate: 'arch-lint', verdict: 'failed', reason: 'r', findings }), PLAIN);
  expect(out.split('\n').slice(0, 4)).toEqual([
    '✖ arch-lint failed  3 errors · 1 warning',
    '',
    '  3 errors   two 2 · one 1',
    '  1 warning  three 1',
  ]);
});

test('of notes one is said, without code and reason', () => {
  const findings = ['1', '2'].map((key) => finding({ key, severity: 'info' }));
  const report = makeReport({ gate: 'arch-lint', verdict: 'passed', reason: 'r', findings });
  const out = terminal(report, { ...PLAIN, source: () => SOURCE });
  expect(out).toContain('and 1 more of this rule');
  expect(out).toContain('  do    ');
  expect(out).not.toMatch(/│|why {3}/);
});

test.each([80, 90, 110])('no line is wider than %i columns', (width) => {
  const long = `${'word '.repeat(60)}${'名'.repeat(90)} ${'x'.repeat(200)}`;
  const out = one(
    { what: long, why: long, do: long },
    { width, source: () => `${'a'.repeat(500)}\n`.repeat(9) },
  );
  for (const line of out.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
});

test('colour changes no text', () => {
  const bare = terminal(suite(), { ...PLAIN, color: true }).replaceAll(
    new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'),
    '',
  );
  expect(bare).toBe(terminal(suite(), PLAIN));
});

test('German replaces the fixed words, not the texts of findings', () => {
  const out = terminal(failedGate(), { ...PLAIN, lang: 'de' });
  expect(out).toContain('✖ NICHT BESTANDEN  6 Fehler · 1 Warnung · 1 bekannt · 1 befristet erlaubt');
  expect(out).toContain('warum  An inside that others import');
});

describe('the code frame', () => {
  const framed = (line: string, column: number, endColumn: number): string[] =>
    one({ location: { file: 'a.ts', line: 1, column, endLine: 1, endColumn } }, { source: () => line })
      .split('\n')
      .filter((l) => l.includes('│'));

  test('puts the caret below the range behind tabs and wide characters', () => {
    const [code = '', caret = ''] = framed('\t名 = wrong;', 6, 11);
    expect(columns(caret.slice(0, caret.indexOf('^')))).toBe(columns(code.slice(0, code.indexOf('wrong'))));
    expect(caret.match(/\^+/)?.[0]).toBe('^^^^^');
  });

  test('shows the part of a long line that matters', () => {
    const [code = '', caret = ''] = framed(`${'a'.repeat(5000)}wrong${'b'.repeat(5000)}`, 5001, 5006);
    expect(code).toMatch(/│ …a+wrongb+…$/);
    expect(caret.indexOf('^')).toBe(code.indexOf('wrong'));
  });

  test.each([
    ['a range behind the end of the line', 40, 50],
    ['an empty range', 3, 3],
    ['a range that ends before it starts', 5, 2],
  ])('survives %s', (_name, column, endColumn) =>
    expect(framed('short', column, endColumn).join('\n')).toContain('^'),
  );

  test.each([
    ['a line the file does not have', { file: 'a.ts', line: 99, column: 1 }],
    ['a place in base', { file: 'a.ts', line: 1, column: 1, side: 'base' as const }],
    ['a place in history', { file: 'a.ts', line: 1, column: 1, commit: 'abc' }],
  ])('is left out for %s', (_name, location) =>
    expect(one({ location }, { source: () => 'text' })).not.toContain('│'),
  );

  test('never prints a line that holds a secret, not even beside another finding', () => {
    const secret = finding({
      ruleId: 'secret-scan/token',
      location: { file: 'a.ts', line: 2, column: 1 },
      evidence: { redacted: true },
    });
    const beside = finding({ location: { file: 'a.ts', line: 1, column: 1 } });
    const report = makeReport({ gate: 'g', verdict: 'failed', reason: 'r', findings: [secret, beside] });
    const out = terminal(report, { ...PLAIN, source: () => 'one\ntoken = hunter2\nthree' });
    expect(out).toContain('one');
    expect(out).toContain('(line not shown: it holds a secret)');
    expect(out).not.toContain('hunter2');
  });
});
