import { describe, expect, test } from '@jest/globals';
import { Problem } from '../../src/core/problem/index.js';
import { memoryTree } from '../../src/core/tree/index.js';
import type { Configuration, Evaluated } from '../../src/dependency-cruiser/index.js';
import { readConfiguration } from '../../src/dependency-cruiser/index.js';
import { readJson5 } from '../../src/dependency-cruiser/config/json5.js';
import { starHeight } from '../../src/dependency-cruiser/config/star-height.js';

const FILE = '.dependency-cruiser.json';

function read(
  files: Record<string, unknown>,
  evaluated?: ReadonlyMap<string, Evaluated>,
  file = FILE,
): Configuration {
  const texts = Object.entries(files).map(([path, value]) => [
    path,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const found = readConfiguration(
    memoryTree(Object.fromEntries(texts) as Record<string, string>),
    file,
    evaluated,
  );
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found.configuration;
}

function fault(text: string): string {
  try {
    read({ [FILE]: text });
  } catch (error) {
    if (error instanceof Problem) return error.line;
    throw error;
  }
  return 'no fault';
}

describe('what is refused, and where', () => {
  test.each([
    [
      '{ "forbiden": [] }',
      '.dependency-cruiser.json:1:3: unknown key "forbiden" (did you mean "forbidden"?)',
    ],
    [
      '{\n  forbidden: [\n    { name: "x", from: {}, to: { pathh: "a" } }\n  ]\n}',
      '.dependency-cruiser.json:3:34: unknown key "pathh" (did you mean "path"?)',
    ],
    ['{ forbidden: [{ name: "x", from: { path: "(" }, to: {} }] }', 'is no regular expression'],
    ['{ forbidden: [{ name: "x", from: {}, to: { path: "^(a+)+$" } }] }', 'repeats a repetition'],
    [
      '{ forbidden: [{ name: "x", severity: "fatal", from: {}, to: {} }] }',
      'must be "error" or "warn" or "info" or "ignore"',
    ],
    [
      '{ forbidden: [{ name: "x", from: {} }] }',
      'the rule "x" needs "from" and "to", or "module" and "from"',
    ],
    ['{ required: [{ name: "x", from: {}, to: {} }] }', 'the rule "x" needs "module" and "to"'],
    [
      '{ forbidden: [{ name: "x", from: {}, to: { reachable: true, dynamic: true } }] }',
      '"dynamic" means nothing in a rule with "reachable"',
    ],
    [
      '{ forbidden: [{ name: "x", scope: "folder", from: {}, to: { dynamic: true } }] }',
      '"dynamic" means nothing in a rule for folders',
    ],
    ['{ forbidden: [{ name: "x", from: {}, to: { dependencyTypes: ["nmp"] } }] }', 'must be'],
    ['{ options: { tsPreCompilationDep: true } }', '(did you mean "tsPreCompilationDeps"?)'],
    ['{ forbidden: [ }', '.dependency-cruiser.json:1:16: a value is missing'],
    ['{ a: 1, a: 2 }', 'the key "a" stands here twice'],
  ])('%s', (text, said) => {
    expect(fault(text)).toContain(said);
  });
});

describe('extends', () => {
  test('a file, a preset and a package of the repository; the extending rule wins, by name', () => {
    const { rules, placeOf } = read({
      [FILE]: {
        extends: [
          './config/base',
          'dependency-cruiser/configs/recommended-strict',
          '@acme/rules/strict.json',
        ],
        forbidden: [
          { name: 'no-circular', severity: 'info' },
          { name: 'no-orphans', severity: 'ignore' },
        ],
      },
      'config/base.json': {
        forbidden: [{ name: 'base', from: {}, to: { path: ['a', 'b'] } }],
        allowedSeverity: 'error',
      },
      'packages/rules/package.json': { name: '@acme/rules' },
      'packages/rules/strict.json': '// strict\n{ allowed: [{ from: {}, to: {} }] }',
    });
    const named = Object.fromEntries(rules.forbidden.map((rule) => [rule.name, rule]));
    expect(named['no-circular']).toMatchObject({ severity: 'info', to: { circular: true } });
    expect(named['base']).toMatchObject({ severity: 'warn', to: { path: 'a|b' } });
    expect(named['no-orphans']).toBeUndefined();
    expect(named['not-to-unresolvable']).toBeDefined();
    expect(rules.allowed).toHaveLength(1);
    expect(placeOf('base').file).toBe('config/base.json');
  });

  test.each([
    ['recommended', 'warn', 'error'],
    ['recommended-strict', 'error', 'error'],
    ['recommended-warn-only.cjs', 'warn', 'warn'],
  ])('the preset %s: orphans %s, cycles %s', (preset, orphans, cycles) => {
    const { rules, placeOf } = read({ [FILE]: { extends: `dependency-cruiser/configs/${preset}` } });
    const severities = Object.fromEntries(rules.forbidden.map(({ name, severity }) => [name, severity]));
    expect([severities['no-orphans'], severities['no-circular']]).toEqual([orphans, cycles]);
    expect(placeOf('no-circular')).toEqual({ file: FILE, line: 1, column: 2 });
  });

  test('a circle is named, and so is what is not there', () => {
    expect(() =>
      read({ [FILE]: { extends: './a.json' }, 'a.json': { extends: './b' }, 'b.json': { extends: './a' } }),
    ).toThrow('"extends" goes in a circle: .dependency-cruiser.json → a.json → b.json → a.json');
    expect(readConfiguration(memoryTree({ [FILE]: '{\n "extends": "../outside.json" }' }), FILE)).toEqual({
      ok: false,
      needs: [],
      missing: [
        { what: `${FILE}:2:13`, why: '"extends" names ../outside.json, which is not in the repository' },
      ],
    });
  });

  test('a file that is code is asked for, and taken as it was given', () => {
    const tree = memoryTree({
      [FILE]: '{ "extends": "./rules.cjs" }',
      'rules.cjs':
        "const name = 'x';\nmodule.exports = {\n  forbidden: [{ name: 'x', from: {}, to: { exoticRequire: 'a' } }] };",
    });
    expect(readConfiguration(tree, FILE)).toMatchObject({ ok: false, needs: ['rules.cjs'] });
    const value = { forbidden: [{ name: 'x', severity: 'error', from: {}, to: { exoticRequire: 'a' } }] };
    const found = readConfiguration(tree, FILE, new Map([['rules.cjs', { ok: true, value }]]));
    expect(found).toMatchObject({ ok: true, configuration: { rules: { forbidden: [] } } });
    const refused = found.ok ? found.configuration.refused : [];
    expect(refused).toEqual([expect.objectContaining({ decisive: true, what: 'rules.cjs:3:44' })]);
  });
});

test('what cannot be judged is named with its place, and what has no effect with its reason', () => {
  const { refused, noEffect } = read({
    [FILE]: `{
  forbidden: [
    { name: 'amd', from: {}, to: { dependencyTypes: ['amd-define', 'npm'] } },
    { name: 'want', from: {}, to: { exoticallyRequired: true } },
  ],
  options: { webpackConfig: { fileName: 'w.js' }, cache: true, exoticRequireStrings: [], maxDepth: 0, parser: 'tsc' },
}`,
  });
  expect(refused.map(({ what, why }) => `${what}: ${why}`)).toEqual([
    `${FILE}:3:53: rule "amd": dependency type "amd-define" is not judged: AMD modules are not read`,
    `${FILE}:4:57: rule "want": "exoticallyRequired" is not judged: calls of functions that stand for \`require\` are not read`,
    `${FILE}:6:14: option "webpackConfig" has no effect: a webpack configuration is code, which is not run; aliases come from tsconfig and package.json`,
  ]);
  expect(noEffect.map(({ option }) => option).toSorted()).toEqual([
    'cache',
    'parser',
    'tsPreCompilationDeps',
    'webpackConfig',
  ]);
});

describe('JSON5', () => {
  test.each([
    [`{a:1,'b':[2,],"c":{},}`, { a: 1, b: [2], c: {} }],
    ['[+1, -2, .5, 5., 0x1F, 1e3, -Infinity]', [1, -2, 0.5, 5, 31, 1000, -Infinity]],
    [
      String.raw`"line\
next \x41\u0042\'"`,
      "linenext AB'",
    ],
    ['/* a */ null // b', null],
    ['\uFEFF{ $ok_1: true }', { $ok_1: true }],
  ])('%s', (text, value) => {
    expect(readJson5(text)).toMatchObject({ value, faults: [] });
  });

  test.each([
    ['{ a: 1', 1, 7],
    ['[1 2]', 1, 4],
    ['"open\n"', 1, 1],
    ['{a: undefined}', 1, 5],
    ['{a: 1} b', 1, 8],
    ['/* open', 1, 1],
    ['', 1, 1],
    ['['.repeat(5000), 1, 102],
  ])('%s is refused at its place', (text, line, column) => {
    expect(readJson5(text).faults).toEqual([expect.objectContaining({ line, column })]);
  });
});

test.each([
  ['^src/[^/]+/(?:a|b)*$', 1],
  ['(a+)+', 2],
  ['(?:a{2,})*', 2],
  ['((a*)b)*', 2],
  [String.raw`\(a+\)+`, 1],
  ['[(a+)+]', 0],
  ['(?:ee/)?x{1,3}', 0],
  ['(a?)*', 1],
])('%s has star height %i', (pattern, height) => {
  expect(starHeight(pattern)).toBe(height);
});
