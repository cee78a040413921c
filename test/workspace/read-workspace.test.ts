import { describe, expect, test } from '@jest/globals';
import { memoryTree } from '../../src/core/tree/index.js';
import { readWorkspace, throughCatalog } from '../../src/workspace/index.js';

const names = (files: Record<string, unknown>) => {
  const texts = Object.entries(files).map(([path, file]): [string, string] => [
    path,
    typeof file === 'string' ? file : JSON.stringify(file),
  ]);
  const workspace = readWorkspace(memoryTree(Object.fromEntries(texts)));
  const packages = workspace.packages.map(
    (pack) => `${pack.kind} ${pack.dir || '.'} in ${pack.group || '.'}`,
  );
  return { packages, workspace, notInspected: workspace.notInspected };
};
const one = { name: 'x', version: '1.0.0' };

describe('members', () => {
  test.each([
    ['a list', { 'package.json': { workspaces: ['packages/*'] } }],
    ['an object', { 'package.json': { workspaces: { packages: ['./packages/*/'] } } }],
    ['pnpm', { 'package.json': {}, 'pnpm-workspace.yaml': 'packages:\n  - "packages/*"\n' }],
    ['pnpm without package.json', { 'pnpm-workspace.yaml': 'packages: ["packages/*"]\n' }],
    ['lerna', { 'package.json': {}, 'lerna.json': { packages: ['packages/*'] } }],
    [
      'rush',
      {
        'rush.json':
          '{ /* x */ "projects": [{ "projectFolder": "packages/a" }, { "projectFolder": "packages/b" }] }',
      },
    ],
  ])('are found by %s', (_name, root) => {
    const { packages, notInspected } = names({
      ...root,
      'packages/a/package.json': one,
      'packages/b/package.json': { name: 'y' },
    });
    expect(packages).toEqual(['root . in .', 'member packages/a in .', 'member packages/b in .']);
    expect(notInspected).toEqual([]);
  });

  test('a later negation takes away, braces and ** work', () => {
    const root = { workspaces: ['{apps,libs}/**', '!**/test/**'] };
    const { packages } = names({
      'package.json': root,
      'apps/a/package.json': one,
      'libs/deep/er/package.json': { name: 'y', version: '1.0.0' },
      'libs/test/z/package.json': { name: 'z', version: '1.0.0' },
    });
    expect(packages).toEqual([
      'root . in .',
      'member apps/a in .',
      'member libs/deep/er in .',
      'island libs/test/z in libs/test/z',
    ]);
  });

  test('a workspace inside a repository is one of its own', () => {
    const { packages } = names({
      'package.json': { workspaces: ['packages/*'] },
      'www/package.json': { workspaces: ['apps/*'] },
      'www/apps/docs/package.json': one,
    });
    expect(packages).toEqual(['root . in .', 'root www in www', 'member www/apps/docs in www']);
  });

  test('a lone package is one member; markers for a folder are no package', () => {
    const { packages, workspace } = names({
      'package.json': one,
      'src/esm/package.json': { type: 'module' },
      'node_modules/y/package.json': one,
    });
    expect(packages).toEqual(['member . in .']);
    expect(workspace.ownerOf('src/esm/a.ts')?.dir).toBe('');
  });

  test('broken files are named with their place', () => {
    const { notInspected } = names({
      'package.json': { workspaces: ['packages/*'] },
      'packages/a/package.json': '{\n  "name": "a",\n  oops\n}',
      'packages/b/package.json': '[]',
      'pnpm-workspace.yaml': 'packages:\n  - "a\n',
    });
    expect(notInspected.map((note) => note.what)).toEqual([
      'packages/a/package.json:3:3',
      'packages/b/package.json:1:1',
      expect.stringMatching(/^pnpm-workspace\.yaml:\d+:\d+$/),
    ]);
  });

  test('two members of one name: the first counts and the second is named', () => {
    const { workspace, notInspected } = names({
      'package.json': { workspaces: ['packages/*'] },
      'packages/a/package.json': one,
      'packages/b/package.json': one,
    });
    expect(workspace.groups.get('')?.byName.get('x')?.dir).toBe('packages/a');
    expect(notInspected).toHaveLength(1);
  });
});

describe('package manager', () => {
  const told = (files: Record<string, unknown>) => names(files).workspace.groups.get('')?.packageManager;
  test.each([
    [
      { 'package.json': { ...one, packageManager: 'pnpm@9.1.0+sha512.abc' } },
      { name: 'pnpm', version: '9.1.0', evidence: 'package.json' },
    ],
    [{ 'package.json': { ...one, devEngines: { packageManager: { name: 'bun' } } } }, { name: 'bun' }],
    [
      { 'package.json': one, 'bun.lock': '' },
      { name: 'bun', lockfile: 'bun.lock' },
    ],
    [
      { 'package.json': one, 'yarn.lock': '' },
      { name: 'yarn', berry: false, pnp: false },
    ],
    [
      { 'package.json': one, 'yarn.lock': '', '.yarnrc.yml': 'nodeLinker: node-modules\n' },
      { name: 'yarn', berry: true, pnp: false },
    ],
    [{ 'package.json': { ...one, packageManager: 'yarn@4.0.0' } }, { name: 'yarn', berry: true, pnp: false }],
    [
      { 'package.json': { ...one, packageManager: 'yarn@4.0.0' }, '.pnp.cjs': 'throw 1' },
      { name: 'yarn', pnp: true },
    ],
    [{ 'package.json': one, 'yarn.lock': '', '.yarnrc.yml': 'nodeLinker: "pnp"\n' }, { pnp: true }],
    [
      { 'package.json': one, 'yarn.lock': '', '.pnp.cjs': '', '.yarnrc.yml': 'pnpMode: loose\n' },
      { pnp: false },
    ],
    [
      { 'package.json': one, 'pnpm-lock.yaml': '', '.npmrc': 'node-linker=pnp\n' },
      { name: 'pnpm', pnp: true },
    ],
    [
      { 'package.json': one, 'package-lock.json': '{}' },
      { name: 'npm', lockfile: 'package-lock.json' },
    ],
    [{ 'package.json': one }, { name: 'npm', evidence: 'package.json' }],
  ])('is told from %j', (files, expected) => {
    expect(told(files)).toMatchObject(expected);
  });
});

describe('catalogs', () => {
  const told = (files: Record<string, unknown>) => {
    const catalogs = names(files).workspace.groups.get('')?.catalogs ?? new Map();
    return Object.fromEntries([...catalogs].map(([name, ranges]) => [name, Object.fromEntries(ranges)]));
  };
  const expected = { default: { react: '^19.0.0' }, old: { react: '^18.0.0' } };
  const yaml = 'catalog:\n  react: ^19.0.0\n  odd: 1\ncatalogs:\n  old: { react: ^18.0.0 }\n';
  const json = { catalog: { react: '^19.0.0' }, catalogs: { old: { react: '^18.0.0' } } };
  test.each<[string, Record<string, unknown>]>([
    ['pnpm', { 'package.json': one, 'pnpm-workspace.yaml': yaml }],
    ['Yarn', { 'package.json': one, '.yarnrc.yml': yaml }],
    ['Bun below workspaces', { 'package.json': { ...one, workspaces: { packages: [], ...json } } }],
    ['Bun at the top', { 'package.json': { ...one, ...json } }],
  ])('of %s', (_manager, files) => {
    expect(told(files)).toEqual(expected);
  });

  test('what is no catalog is as if absent', () => {
    expect(told({ 'package.json': { ...one, catalog: [], catalogs: { a: 1, b: 'x' } } })).toEqual({});
  });

  test('a range is looked up in the catalog it names', () => {
    const { catalogs } = names({ 'package.json': { ...one, ...json } }).workspace.groups.get('') ?? {};
    if (!catalogs) throw new Error('no group');
    expect(
      ['catalog:', 'catalog:default', 'catalog:old', 'catalog:none', '^1'].map((range) =>
        throughCatalog(range, 'react', catalogs),
      ),
    ).toEqual(['^19.0.0', '^19.0.0', '^18.0.0', undefined, '^1']);
  });

  test('a broken .yarnrc.yml is named with its place', () => {
    const { notInspected } = names({ 'package.json': one, '.yarnrc.yml': 'a: 1\nb: [' });
    expect(notInspected.map((note) => note.what)).toEqual(['.yarnrc.yml:2:5']);
  });
});
