import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commitTree,
  memoryFiles,
  memoryGit,
  nodeFiles,
  nodeGit,
  workTree,
} from '../../src/adapters/index.js';
import type { Git } from '../../src/ports/index.js';
import {
  CLEAN_ENVIRONMENT,
  freshFolder,
  git,
  realRepository,
  removeFolders,
  writeFiles,
} from './support/real-repository.js';

afterAll(removeFolders);

const HOSTILE = {
  'src/a.ts': 'a\n',
  'up.ts': { link: '../secret.ts' },
  'in.ts': { link: 'src/a.ts' },
  folder: { link: 'src' },
  'dead.ts': { link: 'nowhere' },
  'round.ts': { link: 'round.ts' },
  vendored: { submodule: '1234567890123456789012345678901234567890' },
};

const whyOf = (omitted: readonly { what: string; why: string }[]): Record<string, string> =>
  Object.fromEntries(omitted.map(({ what, why }) => [what, why]));

function openTree(folder: string) {
  return workTree(nodeFiles(folder), nodeGit(folder, CLEAN_ENVIRONMENT));
}

describe('workTree', () => {
  test('holds tracked and new files that exist, and names the rest', () => {
    const folder = realRepository({
      commits: { base: { files: { ...HOSTILE, 'gone.ts': 'x' } } },
      branches: { main: 'base' },
    });
    rmSync(join(folder, 'gone.ts'));
    writeFiles(folder, { 'new.ts': 'n', 'x.log': 'ignored', 'node_modules/p/i.js': 'x', 'inner/y.ts': 'y' });
    git(join(folder, 'inner'), 'init', '-q');
    const tree = openTree(folder);
    expect(tree.paths).toEqual(['new.ts', 'src/a.ts']);
    expect(whyOf(tree.omitted)).toEqual({
      'dead.ts': 'a link that leads nowhere',
      folder: 'a link; what it leads to is read under its own name',
      'in.ts': 'a link; what it leads to is read under its own name',
      inner: 'another git repository inside this one',
      'round.ts': 'a link that cannot be followed',
      'up.ts': 'a link that leads out of the repository; it is not followed',
      vendored: "a submodule; its files are another repository's",
    });
    expect(tree.read('src/a.ts')).toEqual({ ok: true, text: 'a\n' });
    for (const path of ['up.ts', 'in.ts', 'x.log', '../secret.ts', 'gone.ts', 'node_modules/p/i.js']) {
      expect([tree.has(path), tree.read(path)]).toEqual([false, { ok: false, why: 'no such file' }]);
    }
  });

  test('a tracked folder that became a link out of the repository is not followed', () => {
    const folder = realRepository({
      commits: { base: { files: { 'src/a.ts': 'a\n' } } },
      branches: { main: 'base' },
    });
    const away = freshFolder();
    renameSync(join(folder, 'src'), join(away, 'src'));
    writeFiles(folder, { src: { link: join(away, 'src') } });
    const tree = openTree(folder);
    expect(tree.paths).toEqual([]);
    expect(whyOf(tree.omitted)).toEqual({
      src: 'a link that leads out of the repository; it is not followed',
    });
  });

  test('a pipe under a tracked name does not hold us', () => {
    const folder = realRepository({
      commits: { base: { files: { 'a.ts': 'a\n' } } },
      branches: { main: 'base' },
    });
    rmSync(join(folder, 'a.ts'));
    execFileSync('mkfifo', [join(folder, 'a.ts')]);
    expect(whyOf(openTree(folder).omitted)).toEqual({ 'a.ts': 'neither a file nor a folder' });
  });

  test.each([true, false])('a name that is not UTF-8 is named, not read (git: %s)', (withGit) => {
    const folder = realRepository({ work: { 'a.ts': 'a' } });
    try {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.of(0xff), Buffer.from('.ts')]), 'x');
    } catch {
      // Some file systems (APFS) refuse such names; then there is nothing to name.
      return;
    }
    const tree = workTree(nodeFiles(folder), withGit ? nodeGit(folder, CLEAN_ENVIRONMENT) : undefined);
    expect(tree.paths).toEqual(['a.ts']);
    expect(tree.omitted.map(({ what }) => what)).toEqual(['b\uFFFD.ts']);
  });

  test('texts that cannot be read say why', () => {
    const files = memoryFiles({
      'bad.ts': Uint8Array.of(0xc3),
      'big.ts': 'x'.repeat(8 * 1024 * 1024 + 1),
      'ok.ts': '\uFEFFx',
    });
    const tree = workTree(files, undefined);
    expect(tree.read('bad.ts')).toEqual({ ok: false, why: 'not valid UTF-8' });
    expect(tree.read('big.ts')).toEqual({ ok: false, why: expect.stringContaining('8388609 bytes') });
    expect(tree.read('ok.ts')).toEqual({ ok: true, text: 'x' });
  });

  test('without git, and in a folder git ignores as a whole, every file counts', () => {
    const folder = realRepository({
      commits: { base: { files: { 'a.ts': 'a' } } },
      branches: { main: 'base' },
    });
    writeFiles(folder, { 'x.log/b.ts': 'b', 'x.log/c/d.ts': 'd' });
    expect(openTree(join(folder, 'x.log')).paths).toEqual(['b.ts', 'c/d.ts']);
    const plain = freshFolder();
    writeFiles(plain, { 'z.ts': 'z', 'A.ts': 'a' });
    expect(openTree(plain).paths).toEqual(['A.ts', 'z.ts']);
  });

  test('a folder that cannot be listed is named', () => {
    // Longer than a path may be, which stops even the superuser: made in two halves, one moved below the other.
    const folder = freshFolder();
    const half = Array.from({ length: 10 }, () => 'd'.repeat(200)).join('/');
    mkdirSync(join(folder, 'a', half), { recursive: true });
    mkdirSync(join(folder, 'b', half, 'e'.repeat(200)), { recursive: true });
    renameSync(join(folder, 'b'), join(folder, 'a', half, 'b'));
    writeFiles(folder, { 'ok.ts': 'x' });
    const tree = workTree(nodeFiles(folder), undefined);
    expect(tree.paths).toEqual(['ok.ts']);
    expect(tree.omitted).toHaveLength(1);
    expect(tree.omitted[0]?.why).toContain('longer than the system allows');
    renameSync(join(folder, 'a', half, 'b'), join(folder, 'b'));
    expect(() => nodeFiles(folder).list()).not.toThrow();
  });

  test('reads are counted for whoever wants to show progress', () => {
    const seen: string[] = [];
    const tree = workTree(memoryFiles({ a: '1', b: '2' }), undefined, (reads, files) =>
      seen.push(`${reads}/${files}`),
    );
    for (const path of tree.paths) tree.read(path);
    expect(seen).toEqual(['1/2', '2/2']);
  });
});

describe('commitTree', () => {
  const repository = {
    commits: {
      base: {
        files: { 'same.ts': 's', 'changed.ts': 'before', 'moved.ts': 'm', 'gone.ts': 'g', ...HOSTILE },
      },
      head: {
        parents: ['base'],
        files: { 'same.ts': 's', 'changed.ts': 'after', 'renamed.ts': 'm', 'new.ts': 'n', ...HOSTILE },
      },
    },
    branches: { main: 'head' },
  };

  /** Counts how often contents are fetched and for how many ids. */
  function counted(of: Git): { git: Git; fetches: number[] } {
    const fetches: number[] = [];
    const contents: Git['contents'] = (ids) => {
      fetches.push(ids.length);
      return of.contents(ids);
    };
    return { git: { ...of, contents }, fetches };
  }

  test.each([
    ['node', () => nodeGit(realRepository(repository), CLEAN_ENVIRONMENT)],
    ['memory', () => memoryGit(repository)],
  ])('shows a commit, reading what differs in one go (%s)', (_name, open) => {
    const { git: counting, fetches } = counted(open());
    const head = commitTree(counting, 'head');
    const changes = counting.changes('base', 'head');
    const base = commitTree(counting, 'base', { sharedWith: { tree: head, changes } });
    expect(base.paths).toEqual(['changed.ts', 'gone.ts', 'moved.ts', 'same.ts', 'src/a.ts']);
    expect(base.omitted.map(({ what }) => what)).toEqual([
      'dead.ts',
      'folder',
      'in.ts',
      'round.ts',
      'up.ts',
      'vendored',
    ]);
    expect(fetches).toEqual([]);
    const texts = base.paths.map((path) => base.read(path));
    expect(texts).toEqual(['before', 'g', 'm', 's', 'a\n'].map((text) => ({ ok: true, text })));
    // Three that differ for the base, then the head's files that end in .ts for what is shared.
    expect(fetches).toEqual([3, 5]);
    expect(base.read('new.ts')).toEqual({ ok: false, why: 'no such file' });
  });

  test('reads unchanged files through the work tree, changed ones as they were', () => {
    const folder = realRepository(repository);
    writeFiles(folder, { 'changed.ts': 'now', 'new.ts': 'edited' });
    const here = nodeGit(folder, CLEAN_ENVIRONMENT);
    const tree = openTree(folder);
    const base = commitTree(here, 'head', { sharedWith: { tree, changes: here.changes('head') } });
    expect(base.read('changed.ts')).toEqual({ ok: true, text: 'after' });
    expect(base.read('new.ts')).toEqual({ ok: true, text: 'n' });
    expect(tree.read('new.ts')).toEqual({ ok: true, text: 'edited' });
  });

  test('from a subfolder only that folder shows', () => {
    const folder = realRepository(repository);
    const sub = nodeGit(join(folder, 'src'), CLEAN_ENVIRONMENT);
    expect(commitTree(sub, 'head').paths).toEqual(['a.ts']);
    expect(openTree(join(folder, 'src')).paths).toEqual(['a.ts']);
  });

  test('a content that is not there says so', () => {
    const without: Git = { ...memoryGit(repository), contents: () => new Map() };
    expect(commitTree(without, 'head').read('new.ts')).toEqual({
      ok: false,
      why: expect.stringContaining('not in this clone'),
    });
  });
});
