import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { gatePolicy, looseningsOf, readPolicy, stageOn } from '../../src/core/policy/index.js';

const GATES = ['arch-lint', 'quality'];
const gate = {
  id: 'arch-lint',
  settings: z.strictObject({ floor: z.number().default(0.5) }),
  rules: [{ page: { id: 'arch-lint/no-cross-internals' } }],
} as unknown as Parameters<typeof gatePolicy>[1];

const faults = (text: string): string[] =>
  readPolicy(text, GATES).faults.map((f) => `${f.line}:${f.column} ${f.what}`);
const sectionFaults = (text: string): string[] =>
  gatePolicy(readPolicy(text, GATES).policy, gate).faults.map((f) => `${f.line}:${f.column} ${f.what}`);

describe('readPolicy says what is wrong and where', () => {
  test.each([
    ['an empty file', '', ['1:1 the file is empty; it needs at least "version: 1"']],
    ['a wrong version', 'version: 2\n', ['1:10 "version": must be 1']],
    [
      'an unknown key',
      'version: 1\npresett: strict\n',
      ['2:1 unknown key "presett" (did you mean "preset"?)'],
    ],
    [
      'an unknown value',
      'version: 1\npreset: strct\n',
      [expect.stringMatching(/^2:9 "preset": must be .* \(did you mean "strict"\?\)$/)],
    ],
    [
      'an unknown gate',
      'version: 1\ngates:\n  arch-lnt: {}\n',
      ['3:3 unknown gate "arch-lnt" (did you mean "arch-lint"?)'],
    ],
    ['a duplicate key', 'version: 1\nversion: 1\n', ['2:1 Map keys must be unique']],
    ['broken YAML', 'version: [1\n', [expect.stringMatching(/^2:1 /)]],
    ['a list', '- 1\n', ['1:1 the file: must be an object']],
  ])('%s', (_name, text, expected) => expect(faults(text)).toEqual(expected));

  test('a bomb of aliases is refused', () => {
    const bomb = [
      'a: &a [1,1,1,1,1,1,1,1,1]',
      ...'bcdefgh'.split('').map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
    ];
    expect(faults(`${bomb.join('\n')}\n`)[0]).toContain('alias');
  });
});

describe('gatePolicy', () => {
  const at = (body: string): string => `version: 1\ngates:\n  arch-lint:\n${body}`;
  test.each([
    ['stage', at('    stage: rachet\n'), /^4:12 .*did you mean "ratchet"/],
    ['a setting', at('    flor: 1\n'), /^4:5 unknown key "flor" \(did you mean "floor"\?\)$/],
    ['a date', at('    enforceFrom: soon\n'), /^4:18 .*must be a date such as 2027-01-31$/],
    [
      'a rule',
      at('    rules:\n      no-cros-internals: off\n'),
      /^5:7 arch-lint has no rule "no-cros-internals" \(did you mean/,
    ],
    ['a type', at('    floor: high\n'), /^4:12 "gates.arch-lint.floor": must be a number$/],
  ])('names a wrong %s', (_name, text, expected) =>
    expect(sectionFaults(text)).toEqual([expect.stringMatching(expected)]),
  );

  test.each([
    ['version: 1\n', 'ratchet'],
    ['version: 1\npreset: strict\n', 'error'],
    ['version: 1\npreset: gradual\n', 'warn'],
    [at('    stage: off\n'), 'off'],
  ])('stage of %j is %s', (text, stage) =>
    expect(gatePolicy(readPolicy(text, GATES).policy, gate).gatePolicy.stage).toBe(stage),
  );

  test('enforceFrom warns until the day, not on it', () => {
    const policy = { stage: 'error' as const, enforceFrom: '2027-01-01' };
    expect([stageOn(policy, '2026-12-31'), stageOn(policy, '2027-01-01')]).toEqual(['warn', 'error']);
    expect(stageOn({ ...policy, stage: 'off' }, '2026-01-01')).toBe('off');
  });
});

describe('a setting that is borrowed from another gate', () => {
  const borrower = { ...gate, id: 'quality', borrows: { floor: 'arch-lint' } };
  const read = (text: string) =>
    gatePolicy(readPolicy(`version: 1\ngates:\n${text}`, GATES).policy, borrower);

  test.each([
    ['counts where the own section is silent', '  arch-lint:\n    floor: 3\n', 3],
    ['gives way to the own word', '  arch-lint:\n    floor: 3\n  quality:\n    floor: 4\n', 4],
    ['is the default where nobody speaks', '  quality: {}\n', 0.5],
  ])('%s', (_name, text, floor) => expect(read(text).gatePolicy.settings).toEqual({ floor }));

  test('is wrong at the place where it stands', () =>
    expect(read('  arch-lint:\n    floor: high\n').faults).toEqual([
      { line: 4, column: 12, what: expect.stringContaining('"gates.arch-lint.floor": must be a number') },
    ]));
});

describe('looseningsOf', () => {
  const policy = (text: string) => readPolicy(`version: 1\n${text}`, GATES).policy;
  const loosened = (base: string, head: string): string[] =>
    looseningsOf(policy(base), policy(head)).map(({ gate: name, rule, from, to }) =>
      [name, rule, from, to].filter(Boolean).join(' '),
    );
  test.each([
    [
      'a lower stage',
      'gates: {quality: {stage: error}}\n',
      'gates: {quality: {stage: warn}}\n',
      ['quality error warn'],
    ],
    [
      'a rule switched off',
      '',
      'gates: {quality: {rules: {flaky-test: off}}}\n',
      ['quality flaky-test error off'],
    ],
    ['a section taken out', 'gates: {quality: {stage: error}}\n', '', ['quality error ratchet']],
    [
      'a lower preset lowers every gate',
      'preset: strict\ngates: {quality: {}}\n',
      'gates: {quality: {}}\n',
      ['preset strict recommended', 'quality error ratchet'],
    ],
    [
      'a later day',
      'gates: {quality: {}}\n',
      "gates: {quality: {enforceFrom: '2030-01-01'}}\n",
      ['quality now 2030-01-01'],
    ],
    ['longer waivers', '', 'waivers: {maxDays: 500}\n', ['waivers.maxDays 180 500']],
    [
      'waivers that count at once',
      '',
      'waivers: {acceptFromHead: true}\n',
      ['waivers.acceptFromHead false true'],
    ],
    [
      'nothing when it gets stricter',
      'gates: {quality: {stage: warn}}\n',
      'gates: {quality: {stage: error}}\n',
      [],
    ],
  ])('%s', (_name, base, head, expected) => expect(loosened(base, head)).toEqual(expected));
});
