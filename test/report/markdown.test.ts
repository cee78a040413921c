import { describe, expect, test } from '@jest/globals';
import { makeReport } from '../../src/core/report/index.js';
import { commentBlocks, render, summary } from '../../src/report/index.js';
import { failedGate, finding, suite } from './sample.js';

const bytes = (text: string): number => Buffer.byteLength(text);
const many = (n: number) =>
  makeReport({
    gate: 'arch-lint',
    verdict: 'failed',
    reason: 'r',
    findings: Array.from({ length: n }, (_, i) =>
      finding({
        location: { file: `ü${i}.ts`, line: 1, column: 1 },
        what: `€${'𝄞'.repeat(i % 7)}`,
        key: `${i}`,
      }),
    ),
  });

test('a suite has a table row per gate and a row per new finding', () => {
  const out = render('markdown', suite());
  for (const gate of suite().gates) expect(out).toContain(`| <code>${gate.gate}</code> |`);
  expect(out.match(/^\| <code>apps/gm)).toHaveLength(7);
  expect(out).toContain('## 💥 eos-gates: broken');
});

test('errors of any gate stand before warnings of any other', () => {
  const warned = makeReport({
    gate: 'a',
    verdict: 'passed',
    reason: 'r',
    findings: [finding({ severity: 'warning', ruleId: 'a/b' })],
  });
  const out = render('markdown', { ...suite(), gates: [warned, failedGate()] });
  expect(out.indexOf('### warning: <code>a/b')).toBeGreaterThan(out.lastIndexOf('### error'));
});

test('why and do are said again only where they differ', () => {
  const report = makeReport({
    gate: 'a',
    verdict: 'failed',
    reason: 'r',
    findings: [finding(), finding({ key: '2', do: 'Something else.' })],
  });
  const out = render('markdown', report);
  expect(out.match(/\*\*why\*\*/g)).toHaveLength(1);
  expect(out.match(/\*\*do\*\*/g)).toHaveLength(2);
});

test('a place is linked where there is an https address, and only then', () => {
  const link = (to: string) => render('markdown', failedGate(), { link: ({ line }) => `${to}#L${line}` });
  expect(link('https://github.com/o/r/blob/x/a.ts')).toContain(
    '<a href="https&#58;//github.com/o/r/blob/x/a.ts&#35;L3">',
  );
  expect(link('javascript:alert(1)')).not.toContain('<a ');
});

describe('summary', () => {
  test('is whole where it fits exactly, and cut where one byte is missing', () => {
    const report = many(40);
    const whole = summary(report);
    expect(summary(report, { maxBytes: bytes(whole) })).toBe(whole);
    const cut = summary(report, { maxBytes: bytes(whole) - 1 });
    expect(cut).not.toBe(whole);
    expect(cut).toMatch(/> \d+ findings? (?:is|are) left out here/);
  });

  test('cuts behind a finding, closes what it opened, and counts what is missing', () => {
    const report = many(40);
    const size = bytes(summary(report));
    for (let max = 900; max < size; max += 11) {
      const out = summary(report, { maxBytes: max });
      expect(bytes(out)).toBeLessThanOrEqual(max);
      const rows = out.match(/^\| <code>ü.*\|$/gm)?.length ?? 0;
      expect(out).toContain(`> ${40 - rows} finding`);
      expect(out.match(/<details/g)?.length).toBe(out.match(/<\/details>/g)?.length);
      expect(out).not.toMatch(/\p{Cs}|\ufffd/u);
    }
  });

  test('of very many findings stays within 1 MiB and says so', () => {
    const out = summary(many(40_000));
    expect(bytes(out)).toBeLessThanOrEqual(1024 * 1024);
    expect(bytes(out)).toBeGreaterThan(1024 * 1024 - 500);
    expect(out).toContain('left out here');
  });
});

describe('comment blocks', () => {
  test('name at most 10 findings per rule, and how many more there are', () => {
    const blocks = commentBlocks(many(25));
    const rule = blocks.find(({ findings }) => findings > 0);
    expect(rule?.findings).toBe(25);
    expect(rule?.text.match(/^\| <code>ü/gm)).toHaveLength(10);
    expect(rule?.text).toContain('and 15 more');
  });

  test('stand alone: each closes what it opens', () => {
    for (const { text } of commentBlocks(suite())) {
      expect(text.match(/<details/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    }
  });
});
