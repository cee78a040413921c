import { describe, expect, test } from '@jest/globals';
import type { MemoryEntry } from '../../src/adapters/files/index.js';
import { memoryFiles } from '../../src/adapters/files/index.js';
import {
  NameError,
  readRecord,
  releaseName,
  releaseTree,
  rewriteSelf,
  verifyRelease,
  writeRelease,
} from '../../src/release/index.js';

const name = { repository: 'acme/eos-gates', ref: 'v1' };
const SHA = 'a'.repeat(40);

const SOURCE: Readonly<Record<string, MemoryEntry>> = {
  'action.yml': 'runs:\n  using: node24\n  main: dist/root/index.js\n',
  'README.md': '`uses: $/x` in prose stays\n',
  LICENSE: 'MIT\n',
  'package.json': '{}',
  'src/a.ts': '',
  'dist/root/index.js': 'x',
  'dist/lint/index.js': 'y',
  'schemas/report.schema.json': '{}',
  'actions/lint/action.yml':
    'runs:\n  using: node24\n  main: ../../dist/lint/index.js\n  post: ../../dist/lint/index.js\n',
  'actions/lint/main.ts': '',
  'actions/lint/README.md': '# lint\n',
  'actions/lint/rules/r.md': '# r\n',
  'actions/prepare/action.yml':
    'runs:\n  using: composite\n  steps:\n    - uses: $/actions/lint # self\n    - run: bash "$GITHUB_ACTION_PATH/go.sh"\n      shell: bash\n',
  'actions/prepare/go.sh': 'true\n',
  '.github/workflows/pr-gates.yml': `on: workflow_call\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@${SHA} # v6\n      - uses: '$/actions/lint'\n      - run: echo "$/actions/lint"\n  b:\n    uses: $/.github/workflows/pr-gates.yml\n`,
  '.github/workflows/ci.yml': 'on: push\njobs: {a: {runs-on: x, steps: [{uses: $/actions/lint}]}}\n',
};
const text = (tree: ReadonlyMap<string, Uint8Array>, path: string) =>
  new TextDecoder().decode(tree.get(path));
const tree = releaseTree(memoryFiles(SOURCE), name);

describe('releaseTree', () => {
  test('holds both addresses of each action and nothing that is not needed', () => {
    expect([...tree.keys()]).toEqual([
      '.github/workflows/pr-gates.yml',
      'LICENSE',
      'README.md',
      'action.yml',
      'actions/lint/README.md',
      'actions/lint/action.yml',
      'actions/lint/rules/r.md',
      'actions/prepare/action.yml',
      'actions/prepare/go.sh',
      'dist/lint/index.js',
      'dist/root/index.js',
      'lint/action.yml',
      'prepare/action.yml',
      'prepare/go.sh',
      'schemas/report.schema.json',
      'release.json',
    ]);
  });

  test('an alias finds the bundle one folder nearer', () => {
    expect(text(tree, 'lint/action.yml')).toBe(
      'runs:\n  using: node24\n  main: ../dist/lint/index.js\n  post: ../dist/lint/index.js\n',
    );
  });

  test('references to itself are written out in steps, calls and composites, and nowhere else', () => {
    const workflow = text(tree, '.github/workflows/pr-gates.yml');
    expect(workflow).toContain('- uses: acme/eos-gates/actions/lint@v1\n');
    expect(workflow).toContain('uses: acme/eos-gates/.github/workflows/pr-gates.yml@v1\n');
    expect(workflow).toContain('run: echo "$/actions/lint"');
    expect(text(tree, 'prepare/action.yml')).toContain('- uses: acme/eos-gates/actions/lint@v1 # self\n');
    expect(text(tree, 'README.md')).toBe('`uses: $/x` in prose stays\n');
  });

  test('is whole, and the same bytes each time', () => {
    expect(verifyRelease(tree, name)).toEqual([]);
    expect([...releaseTree(memoryFiles(SOURCE), name)]).toEqual([...tree]);
  });
});

describe('rewriteSelf', () => {
  test('a step behind an anchor is rewritten once', () => {
    const before = 'on: x\njobs:\n  a:\n    steps: [&s {uses: $/a}, *s]\n';
    expect(rewriteSelf('.github/workflows/x.yml', before, name)).toBe(
      'on: x\njobs:\n  a:\n    steps: [&s {uses: acme/eos-gates/a@v1}, *s]\n',
    );
  });

  test('the root of the repository', () => {
    expect(rewriteSelf('action.yml', "runs: {using: composite, steps: [{uses: '$/'}]}\n", name)).toContain(
      'uses: acme/eos-gates@v1}',
    );
  });
});

describe('verifyRelease', () => {
  const faults = (change: Readonly<Record<string, string | undefined>>) => {
    const changed = new Map(tree);
    for (const [path, content] of Object.entries(change)) {
      if (content === undefined) changed.delete(path);
      else changed.set(path, new TextEncoder().encode(content));
    }
    return verifyRelease(changed, name).join('\n');
  };
  const workflow = (uses: string) => ({
    '.github/workflows/x.yml': `on: workflow_call\njobs: {a: {runs-on: x, steps: [{uses: ${uses}}]}}\n`,
  });

  test.each([
    [
      'a missing bundle',
      { 'dist/lint/index.js': undefined },
      'lint/action.yml:3:9: dist/lint/index.js is not in the release',
    ],
    [
      'a missing script',
      { 'prepare/go.sh': undefined },
      'prepare/action.yml:5:18: prepare/go.sh is not in the release',
    ],
    ['$/ left', workflow('$/lint'), '.github/workflows/x.yml:2:39: $/lint is not written out'],
    ['an action that is not there', workflow('acme/eos-gates/nope@v1'), 'is not in the release'],
    ['another ref', workflow('acme/eos-gates/lint@v2'), 'names another ref'],
    ['a moving third-party action', workflow('a/b@v1'), 'is not pinned'],
    ['a local path', workflow('./lint'), "looked for in the caller's repository"],
    ['Docker', workflow('docker://x'), 'needs Docker'],
    ['nonsense', workflow('x'), 'no reference'],
    ['no root action', { 'action.yml': undefined }, 'action.yml is not in the release'],
    ['no workflow', { '.github/workflows/pr-gates.yml': undefined }, 'no reusable workflow'],
  ])('%s', (_name, change, fault) =>
    expect(faults(change as Record<string, string | undefined>)).toContain(fault),
  );
});

describe('writeRelease', () => {
  test('into an empty folder, and again over itself, dropping what is gone', () => {
    const into = memoryFiles();
    writeRelease(into, tree, 'DIR');
    expect(into.list().toSorted()).toEqual([...tree.keys()].toSorted());
    const smaller = releaseTree(
      memoryFiles({ ...SOURCE, 'schemas/report.schema.json': { link: 'nowhere' } }),
      name,
    );
    writeRelease(into, smaller, 'DIR');
    expect(into.list()).not.toContain('schemas/report.schema.json');
    expect(readRecord(into)).toMatchObject(name);
  });

  test.each([
    ['a foreign folder', { 'thesis.txt': 'x' }],
    ['a foreign release.json', { 'release.json': '{"name":"other"}', 'thesis.txt': '' }],
    ['a broken release.json', { 'release.json': '{', 'thesis.txt': '' }],
  ])('%s is left alone', (_name, entries) => {
    const into = memoryFiles(entries as Record<string, string>);
    expect(() => writeRelease(into, tree, 'DIR')).toThrow('DIR is not empty');
    expect(into.list()).toEqual(Object.keys(entries));
  });

  test('one foreign file beside an earlier release is enough', () => {
    const into = memoryFiles();
    writeRelease(into, tree, 'DIR');
    into.write('mine.txt', 'x');
    expect(() => writeRelease(into, tree, 'DIR')).toThrow('mine.txt');
  });
});

describe('releaseName', () => {
  test.each([
    ['acme/eos-gates', 'v1'],
    ['Acme-Platform/eos.gates_2', 'v1.2.3'],
    ['a/b', SHA],
    ['a/b', 'release/2026'],
  ])('%s@%s', (repository, ref) => expect(releaseName(repository, ref)).toEqual({ repository, ref }));

  test.each([
    ['acme', 'v1'],
    ['acme/', 'v1'],
    ['acme/..', 'v1'],
    ['-a/b', 'v1'],
    ['a/b/c', 'v1'],
    ['a/b\n', 'v1'],
    ['a/b', ''],
    ['a/b', '-x'],
    ['a/b', 'v1;rm -rf'],
    ['a/b', 'a..b'],
    ['a/b', 'a//b'],
    ['a/b', 'v1.lock'],
    ['a/b', 'v1/'],
    ['a/b', 'v1}}'],
    ['a/b', 'v1 # x'],
  ])('%j@%j is refused', (repository, ref) => expect(() => releaseName(repository, ref)).toThrow(NameError));
});
