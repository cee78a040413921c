import { describe, expect, test } from '@jest/globals';
import { memoryTree } from '../../src/core/tree/index.js';
import { joinLine } from '../../actions/quality/model/command-line.js';
import { planCommands, removedKinds } from '../../actions/quality/model/detect/plan.js';
import { settings } from '../../actions/quality/settings.js';

const json = (value: unknown) => JSON.stringify(value, null, 2);
const scripts = (all: Record<string, string>, more: object = {}) =>
  json({ name: 'x', version: '1.0.0', scripts: all, ...more });

const plan = (files: Record<string, string>, policy: unknown = {}) =>
  planCommands(memoryTree(files), settings.parse(policy), 'eos.yaml');
const lines = (files: Record<string, string>, policy: unknown = {}) =>
  plan(files, policy).commands.map(({ kind, argv }) => `${kind}: ${joinLine(argv)}`);

describe('planCommands', () => {
  test('scripts of the root, with their place', () => {
    const { commands, missing } = plan({ 'package.json': scripts({ lint: 'eslint .', test: 'jest' }) });
    expect(commands.map(({ argv, cwd, sources }) => [argv, cwd, sources])).toEqual([
      [
        ['npm', 'run', 'lint'],
        '.',
        [{ file: 'package.json', line: 5, column: 5, name: 'lint', body: 'eslint .' }],
      ],
      [
        ['npm', 'run', 'test'],
        '.',
        [{ file: 'package.json', line: 6, column: 5, name: 'test', body: 'jest' }],
      ],
    ]);
    expect(missing.map(({ kind }) => kind)).toEqual([
      'format',
      'types',
      'integration',
      'contract',
      'golden',
      'build',
    ]);
    expect(missing[0]?.why).toContain('add a script "format:check"');
  });

  const workspace = (root: object, more: Record<string, string> = {}) => ({
    'package.json': json({ name: 'root', private: true, workspaces: ['packages/*'], ...root }),
    'packages/a/package.json': scripts({ test: 'jest', lint: 'eslint .' }, { name: 'a' }),
    'packages/b/package.json': scripts({ test: 'jest', 'lint:check': 'eslint .' }, { name: 'b' }),
    ...more,
  });

  test.each([
    [
      'npm',
      workspace({}),
      [
        'lint: npm run lint --workspaces --if-present',
        'lint: npm run lint:check --workspaces --if-present',
        'unit: npm run test --workspaces --if-present',
      ],
    ],
    [
      'pnpm',
      workspace({}, { 'pnpm-workspace.yaml': 'packages: ["packages/*"]' }),
      [
        'lint: pnpm --recursive run lint',
        'lint: pnpm --recursive run lint:check',
        'unit: pnpm --recursive run test',
      ],
    ],
    [
      'yarn 1',
      workspace({}, { 'yarn.lock': '' }),
      [
        'lint: yarn --cwd packages/a run lint',
        'lint: yarn --cwd packages/b run lint:check',
        'unit: yarn --cwd packages/a run test',
        'unit: yarn --cwd packages/b run test',
      ],
    ],
    [
      'yarn 4',
      workspace({ packageManager: 'yarn@4.1.0' }),
      [
        'lint: yarn workspaces foreach --all run lint',
        'lint: yarn workspaces foreach --all run lint:check',
        'unit: yarn workspaces foreach --all run test',
      ],
    ],
    [
      'bun',
      workspace({}, { 'bun.lock': '' }),
      [
        'lint: bun run --filter=./packages/a lint',
        'lint: bun run --filter=./packages/b lint:check',
        'unit: bun run --filter=./packages/a --filter=./packages/b test',
      ],
    ],
    [
      'turbo knows one of two tasks',
      workspace({}, { 'turbo.json': '{ "tasks": { "test": {} } } // comment' }),
      [
        'lint: npm run lint --workspaces --if-present',
        'lint: npm run lint:check --workspaces --if-present',
        'unit: npx --no-install turbo run test',
      ],
    ],
    [
      'nx',
      workspace({ scripts: { lint: 'eslint .' } }, { 'nx.json': '{"targetDefaults":{"test":{}}}' }),
      ['lint: npm run lint', 'unit: npx --no-install nx run-many --target=test'],
    ],
  ])('members without a script at the root: %s', (_name, files, expected) =>
    expect(lines(files)).toEqual(expected),
  );

  test('members whose script is no check are left out by name', () => {
    const files = workspace(
      {},
      { 'packages/c/package.json': scripts({ test: 'jest --watch' }, { name: 'c' }) },
    );
    expect(lines(files)).toContain('unit: npm run test --workspace=packages/a --workspace=packages/b');
  });

  test('targets that only project.json files declare', () => {
    const files = {
      'package.json': json({ name: 'x' }),
      'nx.json': '{}',
      'apps/a/project.json': json({ targets: { build: {} } }),
    };
    const { commands } = plan(files);
    expect(commands.map(({ argv, sources }) => [joinLine(argv), sources[0].file, sources[0].line])).toEqual([
      ['npx --no-install nx run-many --target=build', 'apps/a/project.json', 3],
    ]);
  });

  test('eos.yaml names commands, with their place', () => {
    const policy = {
      commands: {
        unit: 'vitest run "a b"',
        golden: false,
        integration: [{ run: ['npm', 'run', 'it'], cwd: 'db', timeoutMinutes: 5, optional: true }, 'make it'],
        lint: { allowEmpty: true },
      },
    };
    const files = {
      'package.json': scripts({ lint: 'eslint .' }),
      'eos.yaml':
        'version: 1\ngates:\n  quality:\n    commands:\n      unit: vitest run "a b"\n      integration:\n        - run: [npm, run, it]\n        - make it\n',
    };
    const { commands, missing } = plan(files, policy);
    expect(
      commands.map(({ kind, argv, cwd, sources: [{ file, line, column }], timeoutMinutes, optional }) => ({
        kind,
        argv,
        cwd,
        at: `${file}:${line}:${column}`,
        timeoutMinutes,
        optional,
      })),
    ).toEqual([
      {
        kind: 'lint',
        argv: ['npm', 'run', 'lint'],
        cwd: '.',
        at: 'package.json:5:5',
        timeoutMinutes: 20,
        optional: false,
      },
      {
        kind: 'unit',
        argv: ['vitest', 'run', 'a b'],
        cwd: '.',
        at: 'eos.yaml:5:7',
        timeoutMinutes: 20,
        optional: false,
      },
      {
        kind: 'integration',
        argv: ['npm', 'run', 'it'],
        cwd: 'db',
        at: 'eos.yaml:7:11',
        timeoutMinutes: 5,
        optional: true,
      },
      {
        kind: 'integration',
        argv: ['make', 'it'],
        cwd: '.',
        at: 'eos.yaml:8:11',
        timeoutMinutes: 20,
        optional: false,
      },
    ]);
    expect(missing.find(({ kind }) => kind === 'golden')).toMatchObject({ declared: true });
  });

  test('a broken package.json is named with its position', () =>
    expect(plan({ 'package.json': '{\n  "scripts": {,\n' }).missing[0]?.why).toMatch(
      /^package\.json:2:15 cannot be read: /,
    ));

  test('an empty repository has nothing', () => expect(plan({}).commands).toEqual([]));
});

describe('removedKinds', () => {
  const before = { 'package.json': scripts({ test: 'jest' }) };

  test('a script that is gone', () => {
    const after = { 'package.json': scripts({ start: 'node .' }) };
    expect(removedKinds(plan(before), plan(after), memoryTree(after))).toEqual([
      {
        kind: 'unit',
        line: 'npm run test',
        name: 'test',
        location: { file: 'package.json', line: 4, column: 3, side: 'head' },
      },
    ]);
  });
  test('a package.json that is gone', () =>
    expect(removedKinds(plan(before), plan({}), memoryTree({}))[0]?.location).toEqual({
      file: 'package.json',
      line: 5,
      column: 5,
      side: 'base',
    }));
  test('a script under a new name is still there', () => {
    const after = { 'package.json': scripts({ 'test:unit': 'jest' }) };
    expect(removedKinds(plan(before), plan(after), memoryTree(after))).toEqual([]);
  });
  test('eos.yaml may give a kind up', () =>
    expect(removedKinds(plan(before), plan({}, { commands: { unit: false } }), memoryTree({}))).toEqual([]));
});

describe('settings', () => {
  test.each([
    { commands: { unit: 'a && b' } },
    { commands: { unit: { run: 'a', cwd: '../x' } } },
    { commands: { unit: { run: 'a', cwd: '/x' } } },
    { commands: { smoke: 'a' } },
    { commands: { unit: [] } },
    { commands: { unit: true } },
    { retries: 9 },
    { passEnv: ['GITHUB_TOKEN'] },
    { passEnv: ['ACTIONS_RUNTIME_TOKEN'] },
    { timeoutMinutes: 0 },
  ])('%j is refused', (policy) => expect(settings.safeParse(policy).success).toBe(false));
});
