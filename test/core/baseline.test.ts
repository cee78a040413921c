import { describe, expect, test } from '@jest/globals';
import { applyBaseline, readBaseline, shrinkBaseline, writeBaseline } from '../../src/core/baseline/index.js';
import { makeFinding } from '../../src/core/finding/index.js';

const finding = (key: string, file = 'a.ts', weight?: number) =>
  makeFinding({
    ruleId: 'arch-lint/r',
    clauses: ['ARC-3'],
    severity: 'error',
    confidence: 'certain',
    what: 'w',
    why: 'y',
    do: 'd',
    key,
    location: { file, line: 3, column: 1 },
    ...(weight === undefined ? {} : { weight }),
  });

describe('baseline', () => {
  const odd = [
    finding('a: b # c'),
    finding(' lead'.trim()),
    finding('"quoted" \\ é', 'dir with blank/ü.ts'),
    finding('w', 'b.ts', 4),
  ];

  test('what is written is read back, whatever the names hold', () => {
    const { entries, faults } = readBaseline('arch-lint', writeBaseline('arch-lint', odd));
    expect(faults).toEqual([]);
    expect(
      entries
        .map(({ ruleId, key, file, weight }) => ({ ruleId, key, file, weight }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    ).toEqual(
      odd
        .map(({ ruleId, key, location, weight }) => ({ ruleId, key, file: location.file, weight }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    );
  });
  test('it does not depend on the order of findings', () =>
    expect(writeBaseline('arch-lint', odd)).toBe(writeBaseline('arch-lint', odd.toReversed())));

  const entries = readBaseline('arch-lint', writeBaseline('arch-lint', odd)).entries;
  const states = (...found: ReturnType<typeof finding>[]) =>
    applyBaseline(found, entries).findings.map((f) => f.state);
  test('a finding that moved to another file is still known', () =>
    expect(states(finding('a: b # c', 'moved.ts'))).toEqual(['known']));
  test('a second one of the key is new', () =>
    expect(states(finding('a: b # c'), finding('a: b # c'))).toEqual(['known', 'new']));
  test('one that grew is new, one that shrank is known', () =>
    expect([...states(finding('w', 'b.ts', 5)), ...states(finding('w', 'b.ts', 3))]).toEqual([
      'new',
      'known',
    ]));
  test('entries nothing matches are stale, with their line', () => {
    const { stale } = applyBaseline(odd.slice(1), entries);
    expect(stale.map(({ key, line }) => ({ key, line }))).toEqual([
      { key: 'a: b # c', line: expect.any(Number) },
    ]);
    expect(stale[0]?.line).toBeGreaterThan(1);
  });
});

describe('a baseline of crossings', () => {
  const { entries } = readBaseline(
    'arch-lint',
    writeBaseline('arch-lint', [finding('x → y (a,b)'), finding('w', 'b.ts', 4)]),
  );

  test('an entry of which one name is gone is stale, and what is left of it is still known', () => {
    const { findings, stale } = applyBaseline([finding('x → y (a)'), finding('w', 'b.ts', 4)], entries);
    expect(findings.map((one) => one.state)).toEqual(['known', 'known']);
    expect(stale.map((one) => one.key)).toEqual(['x → y (a,b)']);
  });
  test('pruned, it has the names, paths and weights of today and nothing new', () => {
    const now = [finding('x → y (a)', 'moved.ts'), finding('w', 'b.ts', 2), finding('new')];
    expect(
      shrinkBaseline(now, entries).map(({ key, location, weight }) => [key, location.file, weight]),
    ).toEqual([
      ['x → y (a)', 'moved.ts', undefined],
      ['w', 'b.ts', 2],
    ]);
  });
});

describe('a broken baseline excuses nothing and says where', () => {
  test.each([
    [
      'version: 1\ngate: quality\nfindings: {}\n',
      /^2:7 this is the baseline of "quality", not of "arch-lint"$/,
    ],
    ['version: 1\ngate: arch-lint\nfindings:\n  a.ts:\n    - onlyrule\n', /^5:7 .*must be "<rule> <key>"/],
    [
      'version: 1\ngate: arch-lint\nfinding: {}\n',
      /^3:1 unknown key "finding" \(did you mean "findings"\?\)$/,
    ],
    ['version: 1\nversion: 1\n', /^2:1 Map keys must be unique$/],
  ])('%j', (text, expected) => {
    const { entries, faults } = readBaseline('arch-lint', text);
    expect(entries).toEqual([]);
    expect(faults.map((f) => `${f.line}:${f.column} ${f.what}`)).toEqual([expect.stringMatching(expected)]);
  });
});
