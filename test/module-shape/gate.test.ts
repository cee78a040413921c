import { describe, expect, test } from '@jest/globals';
import { gate } from '../../actions/module-shape/gate.js';
import { memoryTree } from '../../src/core/tree/index.js';
import { gatePolicy, readPolicy } from '../../src/core/policy/index.js';

const PACKAGES = {
  'package.json': '{"private":true,"workspaces":["packages/*"]}',
  'packages/a/package.json': '{"name":"a","exports":"./index.ts"}',
  'packages/a/index.ts': 'export const a = 1;\n',
  'packages/b/package.json': '{"name":"b","exports":"./index.ts"}',
  'packages/b/index.ts': "export * from 'a';\n",
};
const settings = (value: object) => gate.settings.parse(value);
const evaluate = (files: Record<string, string>, own: object, levels = {}) =>
  gate.evaluate(memoryTree(files), settings(own), { levels, memo: new Map(), side: 'head' });

describe('where it applies', () => {
  test.each([
    ['several packages', PACKAGES, {}, true],
    ['declared modules', { 'src/a/index.ts': '' }, { modules: [{ match: 'src/{m}' }] }, true],
    ['a closed list of folders', { 'src/a.go': '' }, { folders: ['src'] }, true],
    ['one package and nothing declared', { 'package.json': '{"name":"x"}', 'src/a.ts': '' }, {}, false],
    ['nothing', {}, {}, false],
    [
      'packages of an example alone',
      Object.fromEntries(Object.entries(PACKAGES).map(([path, text]) => [`examples/shop/${path}`, text])),
      {},
      false,
    ],
  ])('%s', (_name, files, own, applies) =>
    expect(gate.applies(memoryTree(files), settings(own)).applies).toBe(applies),
  );
});

describe('packages that nobody declared as modules', () => {
  test('give one piece of advice per rule, and no error', () => {
    const { findings } = evaluate(PACKAGES, {});
    expect(findings.map(({ ruleId, severity, weight }) => [ruleId, severity, weight])).toEqual([
      ['module-shape/missing-owner', 'info', 1],
      ['module-shape/missing-readme', 'info', 2],
      ['module-shape/missing-tests', 'info', 2],
    ]);
  });

  test('bind where the policy gives the rule a level', () =>
    expect(
      evaluate(PACKAGES, {}, { 'missing-readme': 'error' }).findings.map(({ severity }) => severity),
    ).toEqual(expect.arrayContaining(['error'])));

  test('examples and tests are no modules', () => {
    const files = {
      ...PACKAGES,
      'package.json': '{"workspaces":["packages/*","examples/*"]}',
      'examples/x/package.json': '{}',
      'examples/x/a.ts': '',
    };
    expect(evaluate(files, {}).inspected['modules']).toBe(2);
  });
});

test('modules that match nothing: nothing was inspected', () =>
  expect(evaluate(PACKAGES, { modules: [{ match: 'src/{m}' }] }).inspected).toEqual({
    modules: 0,
    files: 0,
  }));

test('a README that cannot be read is named, not called missing', () => {
  const tree = memoryTree({ ...PACKAGES, 'packages/a/README.md': '' });
  const broken = {
    ...tree,
    read: (path: string) =>
      path.endsWith('.md') ? { ok: false as const, why: 'not valid UTF-8' } : tree.read(path),
  };
  const { findings, notInspected } = gate.evaluate(
    broken,
    settings({ modules: [{ match: 'packages/{m}' }] }),
    { levels: {}, memo: new Map(), side: 'head' },
  );
  expect(notInspected).toEqual([{ what: 'packages/a/README.md', why: 'not valid UTF-8' }]);
  expect(findings.filter(({ ruleId }) => ruleId.endsWith('missing-readme')).map(({ key }) => key)).toEqual([
    'packages/b',
  ]);
});

test('modules are those of arch-lint', () => {
  const { policy } = readPolicy(
    'version: 1\ngates:\n  arch-lint:\n    modules:\n      - match: packages/{m}\n',
    ['arch-lint', 'module-shape'],
  );
  expect(gatePolicy(policy, gate).gatePolicy.settings.modules.map(({ match }) => match)).toEqual([
    'packages/{m}',
  ]);
});
