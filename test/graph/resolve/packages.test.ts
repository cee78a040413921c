import { describe, expect, test } from '@jest/globals';
import { graphOf, leadsTo } from '../in-tree.js';

const repo = (kit: object, sources: readonly string[], rest: Record<string, unknown> = {}) => ({
  'package.json': { workspaces: ['packages/*'] },
  'packages/app/package.json': { name: 'app', dependencies: { kit: 'workspace:*' } },
  'packages/kit/package.json': { name: 'kit', ...kit },
  ...Object.fromEntries(sources.map((path) => [`packages/kit/${path}`, ''])),
  ...rest,
});
const from = 'packages/app/main.ts';

describe('a workspace package that is not built', () => {
  test.each<[string, object, string[], string, string]>([
    ['main into dist', { main: './dist/index.js' }, ['src/index.ts'], 'kit', 'src/index.ts'],
    ['types into lib', { types: 'lib/index.d.ts' }, ['src/index.ts'], 'kit', 'src/index.ts'],
    [
      'format folders',
      { exports: { import: './dist/esm/main.mjs' } },
      ['src/main.mts'],
      'kit',
      'src/main.mts',
    ],
    [
      'bundled under another name',
      { exports: './dist/bundle.js' },
      ['src/index.tsx'],
      'kit',
      'src/index.tsx',
    ],
    ['no entry stated', {}, ['index.ts'], 'kit', 'index.ts'],
    [
      'a source condition',
      { exports: { '@kit/source': './code/k.ts', default: './dist/k.js' } },
      ['code/k.ts'],
      'kit',
      'code/k.ts',
    ],
    [
      'a subpath',
      { exports: { './sub': { types: './dist/sub.d.ts' } } },
      ['src/sub/index.ts'],
      'kit/sub',
      'src/sub/index.ts',
    ],
    ['a pattern', { exports: { './*': './dist/*.js' } }, ['src/a/b.ts'], 'kit/a/b', 'src/a/b.ts'],
    ['an old folder export', { exports: { './x/': './src/x/' } }, ['src/x/y.ts'], 'kit/x/y.js', 'src/x/y.ts'],
    [
      'declarations beside source',
      { types: './types/index.d.ts', main: './dist/index.js' },
      ['types/index.d.ts', 'src/index.ts'],
      'kit',
      'src/index.ts',
    ],
    ['without exports by path', {}, ['index.ts', 'deep/a.ts'], 'kit/deep/a', 'deep/a.ts'],
  ])('%s', (_name, kit, sources, specifier, expected) => {
    expect(leadsTo(repo(kit, sources), from, specifier).replace('closed ', '')).toBe(
      `packages/kit/${expected}`,
    );
  });

  test('outDir and rootDir of its tsconfig lead the way', () => {
    const config = { compilerOptions: { outDir: './made', rootDir: './code' } };
    const files = repo({ main: './made/start.js' }, ['code/start.ts'], {
      'packages/kit/tsconfig.json': config,
    });
    expect(leadsTo(files, from, 'kit')).toBe('packages/kit/code/start.ts');
  });

  test("a test's path into its own output is its source", () => {
    const files = repo({ main: './lib/index.js' }, ['src/index.ts'], { '.gitignore': '/packages/*/lib\n' });
    expect(leadsTo(files, 'packages/kit/test/a.js', '../lib/index.js')).toBe('packages/kit/src/index.ts');
  });

  test('nothing behind the name is unverifiable, not missing', () => {
    expect(leadsTo(repo({ main: './dist/index.js' }, ['README.md']), from, 'kit')).toBe('unverifiable');
  });
});

describe('what a package offers', () => {
  const closed = { exports: { '.': './src/index.ts', './no': null } };
  test.each([
    ['kit', 'packages/kit/src/index.ts'],
    ['kit/src/hidden', 'closed packages/kit/src/hidden.ts'],
    ['kit/no', 'closed packages/kit/no.ts'],
    ['kit/package.json', 'packages/kit/package.json'],
    ['kit/nothing', 'missing'],
  ])('%s → %s', (specifier, expected) => {
    expect(leadsTo(repo(closed, ['src/index.ts', 'src/hidden.ts', 'no.ts']), from, specifier)).toBe(expected);
  });

  test.each([
    ['kit/ui', 'packages/kit/src/lib/ui/public_api.ts'],
    ['kit/deep/er', 'packages/kit/src/lib/deep/er/src/public_api.ts'],
    ['kit/made', 'unverifiable'],
    ['kit/lib', 'missing'],
  ])('secondary entries of ng-packagr: %s → %s', (specifier, expected) => {
    const files = repo({ exports: { '.': './src/lib/index.ts' } }, ['src/lib/index.ts'], {
      'packages/kit/src/lib/ng-package.json': { lib: { entryFile: 'index.ts' } },
      'packages/kit/src/lib/ui/ng-package.json': { lib: { entryFile: 'public_api.ts' } },
      'packages/kit/src/lib/ui/public_api.ts': '',
      'packages/kit/src/lib/deep/er/ng-package.json': '{}',
      'packages/kit/src/lib/deep/er/src/public_api.ts': '',
      'packages/kit/src/lib/made/ng-package.json': '{',
    });
    expect(leadsTo(files, from, specifier)).toBe(expected);
  });

  test('conditions without end are cut off', () => {
    const depth = 20_000;
    const deep = `{ "name": "kit", "exports": ${'{"default":'.repeat(depth)}"./a.js"${'}'.repeat(depth)} }`;
    const files = { ...repo({}, ['a.ts']), 'packages/kit/package.json': deep };
    expect(leadsTo(files, from, 'kit')).toBe('unverifiable');
  });

  test('an export target cannot leave the package', () => {
    const files = { ...repo({ exports: './../secret.ts' }, []), 'packages/secret.ts': '' };
    expect(leadsTo(files, from, 'kit')).toBe('unverifiable');
  });
});

describe('from the workspace or from a registry', () => {
  const declared = (range: string, version: string) => ({
    ...repo({ version, main: 'index.ts' }, ['index.ts']),
    'packages/app/package.json': { name: 'app', dependencies: { kit: range } },
  });
  test.each([
    ['workspace:^', '2.0.0', 'packages/kit/index.ts'],
    ['^2.1.0', '2.0.0', 'packages/kit/index.ts'],
    ['*', '2.0.0', 'packages/kit/index.ts'],
    ['^1.0.0', '2.0.0', 'external kit'],
    ['npm:kit@2', '2.0.0', 'external kit'],
  ])('%s of %s', (range, version, expected) => {
    expect(leadsTo(declared(range, version), from, 'kit')).toBe(expected);
  });
});

describe('a package under another name, by its folder, or from a catalog', () => {
  const files = (range: string, more: Record<string, unknown> = {}) => ({
    'package.json': { workspaces: ['packages/*'] },
    'pnpm-workspace.yaml':
      'packages: ["packages/*"]\ncatalog: { kit: ^1.0.0 }\ncatalogs: { next: { kit: ^2.0.0 } }\n',
    'packages/app/package.json': { name: 'app', dependencies: { kit: range } },
    'packages/real/package.json': {
      name: '@x/real',
      exports: { '.': './src/index.ts', './a': './src/a.ts' },
    },
    'packages/real/src/index.ts': '',
    'packages/real/src/a.ts': '',
    'packages/kit/package.json': { name: 'kit', version: '2.0.0', main: 'index.ts' },
    'packages/kit/index.ts': '',
    ...more,
  });
  test.each<[string, string, string]>([
    ['workspace:@x/real@*', 'kit', 'packages/real/src/index.ts'],
    ['workspace:@x/real@^1.0.0', 'kit/a', 'packages/real/src/a.ts'],
    ['workspace:@x/none@*', 'kit', 'packages/kit/index.ts'],
    ['workspace:../real', 'kit', 'packages/real/src/index.ts'],
    ['link:../real', 'kit/a', 'packages/real/src/a.ts'],
    ['file:../real/', 'kit', 'packages/real/src/index.ts'],
    ['portal:../real', 'kit', 'packages/real/src/index.ts'],
    ['../real', 'kit', 'packages/real/src/index.ts'],
    ['link:../../..', 'kit', 'packages/kit/index.ts'],
    ['workspace:~', 'kit', 'packages/kit/index.ts'],
    ['workspace:^2.0.0', 'kit', 'packages/kit/index.ts'],
    ['catalog:', 'kit', 'external kit'],
    ['catalog:next', 'kit', 'packages/kit/index.ts'],
    ['catalog:none', 'kit', 'packages/kit/index.ts'],
  ])('%s: %s → %s', (range, specifier, expected) => {
    expect(leadsTo(files(range), from, specifier)).toBe(expected);
  });

  test('the name it is called by is kept', () => {
    const graph = graphOf({ ...files('workspace:@x/real@*'), [from]: "import 'kit';" });
    expect(graph.files.get(from)?.edges[0]?.to).toMatchObject({
      calledAs: 'kit',
      target: { name: '@x/real' },
    });
  });
});

describe("Plug'n'Play", () => {
  test('what only the root declares is not declared for a member', () => {
    const files = {
      'package.json': {
        workspaces: ['packages/*'],
        dependencies: { 'parts-kit': '1' },
        packageManager: 'yarn@4.5.0',
      },
      '.pnp.cjs': 'throw new Error("run")',
      'packages/app/package.json': { name: 'app' },
      'packages/app/src/parts-kit/a.ts': '',
    };
    expect(leadsTo(files, from, 'parts-kit/a')).toBe('packages/app/src/parts-kit/a.ts');
    expect(leadsTo({ ...files, '.yarnrc.yml': 'nodeLinker: node-modules' }, from, 'parts-kit/a')).toBe(
      'external parts-kit',
    );
  });
});

describe('package.json imports', () => {
  const files = {
    'package.json': {
      name: 'x',
      imports: {
        '#a': './src/a.ts',
        '#lib/*': { node: './dist/lib/*.js' },
        '#dep': 'left-pad',
        '#gone': './src/gone.ts',
      },
    },
    'src/a.ts': '',
    'src/lib/b.ts': '',
  };
  test.each([
    ['#a', 'src/a.ts'],
    ['#lib/b', 'src/lib/b.ts'],
    ['#dep', 'external left-pad'],
    ['#gone', 'missing'],
    ['#none', 'missing'],
  ])('%s → %s', (specifier, expected) => {
    expect(leadsTo(files, 'src/main.ts', specifier)).toBe(expected);
  });
});

describe('names that something else explains', () => {
  const pack = { 'package.json': { name: 'x', dependencies: { known: '1' } }, 'src/parts/a.ts': '' };
  test.each<[string, Record<string, string>, string, string]>([
    ['a folder of the source', {}, 'parts/a', 'src/parts/a.ts'],
    ['the sign for the source', {}, '@/parts/a', 'src/parts/a.ts'],
    ['a library folder', { 'src/lib/b.ts': '' }, '$lib/b', 'src/lib/b.ts'],
    ['an import map', { 'deno.json': '{ "imports": { "made-up": "./x.ts" } }' }, 'made-up', 'unverifiable'],
    ['a declaration file', { 'types.d.ts': 'declare module "made-up" { }' }, 'made-up', 'unverifiable'],
    [
      'a bundler',
      { 'vite.config.ts': "export default { resolve: { alias: { 'made-up': './src' } } }" },
      'made-up',
      'unverifiable',
    ],
    [
      'a plugin that a bundler merely imports',
      { 'vite.config.ts': "import x from 'made-up'" },
      'made-up',
      'external made-up',
    ],
    ['nothing', {}, 'made-up', 'external made-up'],
  ])('%s', (_name, more, specifier, expected) => {
    expect(leadsTo({ ...pack, ...more }, 'src/main.ts', specifier)).toBe(expected);
  });
});
