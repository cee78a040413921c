import { describe, expect, test } from '@jest/globals';
import { IncompleteFinding, makeFinding, markKnown } from '../../src/core/finding/index.js';

const draft = {
  ruleId: 'arch-lint/x',
  clauses: ['ARC-5'],
  severity: 'error' as const,
  confidence: 'certain' as const,
  what: 'w',
  why: 'y',
  do: 'd',
  location: { file: 'a.ts', line: 1, column: 1 },
  key: 'k',
};

describe('makeFinding', () => {
  test.each([
    ['what', { what: ' ' }],
    ['why', { why: '' }],
    ['do', { do: '' }],
    ['key', { key: '' }],
    ['line', { location: { file: 'a.ts', line: 0, column: 1 } }],
    ['clauses', { clauses: [] }],
  ])('refuses a finding without %s', (_name, part) => {
    expect(() => makeFinding({ ...draft, ...part })).toThrow(IncompleteFinding);
  });
});

describe('markKnown', () => {
  const at = (line: number, weight?: number) =>
    makeFinding({
      ...draft,
      location: { file: 'a.ts', line, column: 1 },
      ...(weight === undefined ? {} : { weight }),
    });
  const states = (head: ReturnType<typeof at>[], base: ReturnType<typeof at>[]) =>
    markKnown(head, base).map((f) => f.state);

  test('what stood in base is known, wherever it moved', () =>
    expect(states([at(9)], [at(1)])).toEqual(['known']));
  test('a second one under the same key is new', () =>
    expect(states([at(1), at(2)], [at(1)])).toEqual(['known', 'new']));
  test('one that grew is new', () => expect(states([at(1, 5)], [at(1, 4)])).toEqual(['new']));
  test('one that shrank is known', () => expect(states([at(1, 3)], [at(1, 4)])).toEqual(['known']));
});
