import { describe, expect, test } from '@jest/globals';
import { makeFinding } from '../../src/core/finding/index.js';
import {
  addWaiver,
  applyWaivers,
  readInlineWaivers,
  readWaivers,
  removeWaiver,
} from '../../src/core/waiver/index.js';

const finding = (file: string, key = 'k', ruleId = 'arch-lint/r') =>
  makeFinding({
    ruleId,
    clauses: ['ARC-3'],
    severity: 'error',
    confidence: 'certain',
    what: 'w',
    why: 'y',
    do: 'd',
    key,
    location: { file, line: 3, column: 1 },
  });
const wanted = {
  id: 'one',
  rule: 'arch-lint/r',
  match: { file: 'apps/**/*.ts' },
  reason: 'why: "so"',
  owner: '@a/b',
  until: '2027-01-01',
};
const text = addWaiver('', { ...wanted, issue: undefined });
const state = (today: string, ...found: ReturnType<typeof finding>[]) =>
  applyWaivers(found, readWaivers(text).waivers, today).findings.map((f) => f.state);

describe('waivers', () => {
  test('cover their rule in their files until the last day', () => {
    expect(state('2027-01-01', finding('apps/web/src/a.ts'))).toEqual(['waived']);
    expect(state('2027-01-02', finding('apps/web/src/a.ts'))).toEqual(['new']);
    expect(
      state('2026-01-01', finding('packages/a.ts'), finding('apps/a.ts', 'k', 'arch-lint/other')),
    ).toEqual(['new', 'new']);
  });
  test('one without an owner covers nothing', () => {
    const orphan = readWaivers(
      text.replace('"@a/b"', '""').replace("'@a/b'", '""').replace('@a/b', '""'),
    ).waivers;
    expect(orphan[0]?.owner).toBe('');
    expect(applyWaivers([finding('apps/a.ts')], orphan, '2026-01-01').used.size).toBe(0);
  });
  test('nothing waives the waiver rules', () => {
    const self = readWaivers(text.replace('arch-lint/r', 'waivers/expired-waiver')).waivers;
    expect(
      applyWaivers([finding('apps/a.ts', 'k', 'waivers/expired-waiver')], self, '2026-01-01').findings[0]
        ?.state,
    ).toBe('new');
  });
  test('adding keeps comments, removing undoes it to the byte', () => {
    const start =
      '# ours\nversion: 1\nwaivers:\n  # why\n  - id: a\n    rule: x/y\n    match:\n      file: f\n    reason: r\n    owner: o\n    until: 2027-01-01\n';
    const added = addWaiver(start, { ...wanted, issue: undefined });
    expect(added).toContain('# ours');
    expect(added).toContain('  # why');
    expect(readWaivers(added).waivers.map((w) => w.id)).toEqual(['a', 'one']);
    expect(removeWaiver(added, 'one')).toBe(start);
    expect(removeWaiver(added, 'none')).toBeUndefined();
  });
});

describe('a broken waiver file waives nothing and says where', () => {
  test.each([
    ['version: 1\nwaivers:\n  - id: a\n', /^3:5 "waivers.0.rule": is missing$/],
    [text.replace('until: 2027-01-01', 'until: 2027-13-01'), /must be a date/],
    [text.replace('    match:\n      file: apps/**/*.ts\n', '    match: {}\n'), /needs file or key/],
    [text.replace('reason:', 'reson:'), /unknown key "reson" \(did you mean "reason"\?\)/],
    [text + text.slice(text.indexOf('  - id')), /the id "one" is used twice/],
  ])('%j', (broken, expected) => {
    const { faults } = readWaivers(broken);
    expect(faults.map((f) => `${f.line}:${f.column} ${f.what}`)).toContainEqual(
      expect.stringMatching(expected),
    );
  });
});

describe('inline waivers', () => {
  const read = (line: string) =>
    readInlineWaivers('a.ts', `x\n${line}\ny`).map(({ rule, owner, until, reason, lines }) => ({
      rule,
      owner,
      until,
      reason,
      lines,
    }));
  const whole = { rule: 'g/r', owner: '@me', until: '2027-01-01', reason: 'because: of it', lines: [2, 3] };
  test.each([
    '// eos-waive g/r until=2027-01-01 owner=@me: because: of it',
    'code(); // eos-waive g/r owner=@me until=2027-01-01: because: of it',
    '# eos-waive g/r until=2027-01-01 owner=@me : because: of it',
    '/* eos-waive g/r until=2027-01-01 owner=@me: because: of it */',
    '<!-- eos-waive g/r until=2027-01-01 owner=@me: because: of it -->',
  ])('%s', (line) => expect(read(line)).toEqual([whole]));
  test('what is missing is left empty, to be named by the waiver rules', () =>
    expect(read('// eos-waive g/r: later')).toEqual([{ ...whole, owner: '', until: '', reason: 'later' }]));
  test('a text that only looks like one is none', () =>
    expect(read("const s = 'eos-waive g/r: no';")).toEqual([]));
  test('a hostile line does not make it hang', () => {
    const hostile = `// eos-waive g/r ${'a=b '.repeat(50_000)}`;
    expect(read(hostile)).toEqual([]);
  });
});
