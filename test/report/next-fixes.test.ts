import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/finding/index.js';
import { makeReport } from '../../src/core/report/index.js';
import { commentBlocks, summary, terminal } from '../../src/report/index.js';
import { nextFixes } from '../../src/report/next-fixes.js';
import { finding } from './sample.js';

const crossing = (line: number, part: Partial<Finding> = {}): Finding =>
  finding({
    location: { file: 'apps/web/src/a.ts', line, column: 1 },
    key: `k${line}`,
    evidence: { from: 'web', to: 'billing' },
    ...part,
  });
const upwards = {
  ruleId: 'arch-lint/layer-violation',
  related: [{ file: 'eos.yaml', line: 3, column: 5, label: 'order' }],
};
const report = (...findings: Finding[]) =>
  makeReport({ gate: 'arch-lint', verdict: 'failed', reason: 'r', findings });
const brief = (...findings: Finding[]) =>
  nextFixes([report(...findings)]).map(({ kind, subject, findings: n }) => `${n} ${kind} ${subject}`.trim());

describe('next fixes', () => {
  const fix = { safety: 'safe' as const, title: 't', edits: [] };

  test('the change that ends most comes first; each finding counts once', () =>
    expect(
      brief(
        crossing(1),
        crossing(2),
        crossing(3),
        crossing(3, upwards),
        crossing(4, upwards),
        crossing(5, upwards),
        crossing(6, { ...upwards, evidence: { from: 'web', to: 'cart' } }),
      ),
    ).toEqual(['3 offer packages/billing/src/internal/tax.ts', '3 direction web → billing']));
  test('one import on which several rules speak', () =>
    expect(
      brief(
        crossing(7),
        crossing(7, { ...upwards, evidence: { from: 'web', to: 'cart' } }),
        crossing(7, { ruleId: 'arch-lint/package-cycle', related: [], evidence: { edges: [] } }),
      ),
    ).toEqual(['3 import apps/web/src/a.ts:7']));
  test('what a program can do is one change', () =>
    expect(brief(crossing(1, { fix }), crossing(2, { fix, related: [] }))).toEqual(['2 command']));
  test('old sins count, excused ones and notes do not, and one finding alone is no news', () => {
    expect(brief(crossing(1), crossing(2, { state: 'known' }))).toEqual([
      '2 offer packages/billing/src/internal/tax.ts',
    ]);
    expect(brief(crossing(1), crossing(2, { state: 'waived' }), crossing(3, { severity: 'info' }))).toEqual(
      [],
    );
  });
  test('three at most', () => {
    const many = ['a', 'b', 'c', 'd'].flatMap((to) =>
      [1, 2].map((n) =>
        crossing(n, {
          ...upwards,
          location: { file: `${to}${n}.ts`, line: 1, column: 1 },
          evidence: { from: 'web', to },
        }),
      ),
    );
    expect(brief(...many)).toEqual(['2 direction web → a', '2 direction web → b', '2 direction web → c']);
  });
});

describe('where they are read', () => {
  const two = report(crossing(1), crossing(2, { state: 'known' }));
  test('in the terminal, above the verdict', () =>
    expect(terminal(two, { color: false, width: 90 })).toContain(
      `next fixes
  2 findings  let its owner's entry export what others take from
              packages/billing/src/internal/tax.ts

✖ FAILED`,
    ));
  test('in the summary, in both languages; not in a comment', () => {
    expect(summary(two)).toContain('### next fixes\n\n- 2 findings: let its owner');
    expect(summary(two, { lang: 'de' })).toContain('### als Nächstes\n\n- 2 Befunde: über den Einstieg');
    expect(
      commentBlocks(two)
        .map(({ text }) => text)
        .join(''),
    ).not.toContain('next fixes');
  });
  test('names of the repository cannot act', () => {
    const evil = { file: '`](x)<b>\u001b[2J::error::@team.ts', line: 1, column: 1 };
    const bad = report(...[1, 2].map((n) => crossing(n, { related: [{ ...evil, label: 'imported file' }] })));
    const list = /### next fixes\n\n(.*)\n/.exec(summary(bad))?.[1] ?? '';
    expect(list).toContain('2 findings');
    expect(list.replace(/<\/?code>|&#\d+;/g, '')).not.toMatch(/[<>`@[\]]/);
    expect(terminal(bad, { color: false, width: 200 })).not.toContain('\u001b');
  });
});
