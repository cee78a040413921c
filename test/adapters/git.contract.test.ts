import { afterAll, describe, expect, test } from '@jest/globals';
import { type MemoryRepository, memoryGit, nodeGit } from '../../src/adapters/index.js';
import { type Git, GitError } from '../../src/ports/index.js';
import { CLEAN_ENVIRONMENT, freshFolder, realRepository, removeFolders } from './support/real-repository.js';

afterAll(removeFolders);

const STRANGE = {
  'a b.ts': 'blank\n',
  'it\'s "x".ts': 'quotes\n',
  'ü/名.ts': 'unicode\n',
  'new\nline.ts': 'newline\n',
  '-x.ts': 'dash\n',
  'tab\t.ts': 'tab\n',
  'b\\c.ts': 'backslash\n',
};

const SUBMODULE = { submodule: '1234567890123456789012345678901234567890' };

/** base ─ left ─ merge, base ─ right ─ merge; alone is unrelated. */
const HISTORY: MemoryRepository = {
  commits: {
    base: { files: { 'a.ts': 'one\ntwo\nthree\n', 'b.ts': 'b\n', 'd/e.ts': 'stays the same\n' } },
    left: { parents: ['base'], files: { 'a.ts': 'one\n2\nthree\nfour\n', 'd/e.ts': 'stays the same\n' } },
    right: {
      parents: ['base'],
      files: {
        'a.ts': 'two\nthree\n',
        'b.ts': 'b\n',
        'd/moved.ts': 'stays the same\n',
        link: { link: 'a.ts' },
        sub: SUBMODULE,
      },
    },
    merge: { parents: ['left', 'right'], files: { 'run.sh': { executable: '#!/bin/sh\n' }, ...STRANGE } },
    alone: { files: { 'z.ts': 'z' } },
  },
  branches: { main: 'left', feature: 'right' },
};

/** Nothing is written through the port, so equal questions may share a repository. */
const onDiskAlready = new Map<MemoryRepository | undefined, Git>();

function onDisk(repository?: MemoryRepository): Git {
  const git = onDiskAlready.get(repository) ?? create(repository);
  onDiskAlready.set(repository, git);
  return git;
}

function create(repository?: MemoryRepository): Git {
  return nodeGit(repository === undefined ? freshFolder() : realRepository(repository), CLEAN_ENVIRONMENT);
}

function faultOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return error.fault;
  }
}

const short = (changes: ReturnType<Git['changes']>): string[] =>
  changes.map(({ status, path, oldPath }) =>
    [status, oldPath, path].filter((part) => part !== undefined).join(' '),
  );

describe.each([
  ['node', onDisk],
  ['memory', memoryGit],
])('Git: %s', (_name, open) => {
  test('outside a repository only root answers', () => {
    const git = open();
    expect(git.root()).toBeUndefined();
    const questions = [
      () => git.resolve('HEAD'),
      () => git.branch(),
      () => git.isShallow(),
      () => git.mergeBase('a', 'b'),
      () => git.tags('HEAD'),
      () => git.tracked(),
      () => git.untracked(),
      () => git.entries('HEAD'),
      () => git.contents(['0'.repeat(40)]),
      () => git.changes('HEAD'),
      () => git.touchedLines('HEAD'),
    ];
    expect(questions.map(faultOf)).toEqual(questions.map(() => 'no-repository'));
  });

  test('an empty repository has no commit and no branch, but files', () => {
    const git = open({
      work: { 'new.ts': 'x', 'x.log': 'ignored' },
      ignored: (path) => path.endsWith('.log'),
    });
    expect(git.root()).toMatch(/^\//);
    expect([git.resolve('HEAD'), git.branch(), git.isShallow()]).toEqual([undefined, undefined, false]);
    expect([git.tracked(), git.untracked()]).toEqual([[], ['new.ts']]);
    expect(faultOf(() => git.entries('HEAD'))).toBe('unknown-ref');
    expect(() => git.changes('HEAD')).toThrow('the repository has no commit yet');
  });

  test('names commits by branch, tag, HEAD and id', () => {
    const git = open(HISTORY);
    const id = git.resolve('base') ?? '';
    expect(id).toMatch(/^[0-9a-f]{40}$/);
    expect(git.resolve(id)).toBe(id);
    expect(git.resolve('main')).toBe(git.resolve('HEAD'));
    expect(git.resolve('left')).toBe(git.resolve('main'));
    expect(git.branch()).toBe('main');
  });

  test('a detached head has no branch', () => {
    const git = open({ ...HISTORY, head: 'base' });
    expect([git.branch(), git.resolve('HEAD')]).toEqual([undefined, git.resolve('base')]);
  });

  test.each([
    '',
    '-x',
    '--upload-pack=x',
    'a..b',
    'HEAD:a.ts',
    ':/text',
    'HEAD^{/x}',
    'a b',
    'a\nb',
    '*',
    '0'.repeat(40),
    'nope',
  ])('there is no commit %j', (ref) => {
    const git = open(HISTORY);
    expect(git.resolve(ref)).toBeUndefined();
    const faults = [
      () => git.entries(ref),
      () => git.tags(ref),
      () => git.changes(ref),
      () => git.changes('base', ref),
      () => git.touchedLines(ref, 'base'),
      () => git.mergeBase('base', ref),
    ].map(faultOf);
    expect(new Set(faults)).toEqual(new Set(['unknown-ref']));
  });

  test('an unknown ref is explained with the next step', () => {
    const git = open(HISTORY);
    expect(() => git.entries('mian')).toThrow('did you mean "main"?');
    expect(() => git.entries('mian')).toThrow('fetch-depth: 0');
    expect(() => git.entries('--x')).toThrow('is no name of a commit');
    expect(() => open({ ...HISTORY, shallow: true }).entries('gone')).toThrow('shallow clone');
  });

  test('finds the common ancestor', () => {
    const git = open(HISTORY);
    expect(git.mergeBase('main', 'feature')).toBe(git.resolve('base'));
    expect(git.mergeBase('base', 'merge')).toBe(git.resolve('base'));
    expect(git.mergeBase('main', 'alone')).toBeUndefined();
    expect(open({ ...HISTORY, shallow: true }).isShallow()).toBe(true);
  });

  test('tags are those on the line of the commit', () => {
    const git = open(HISTORY);
    expect(git.tags('main')).toEqual(['base', 'left'].map((name) => ({ name, commit: git.resolve(name) })));
    expect(git.tags('merge').map(({ name }) => name)).toEqual(['base', 'left', 'merge', 'right']);
  });

  test('entries carry mode and id, contents come back by id', () => {
    const git = open(HISTORY);
    const entries = git.entries('feature');
    expect(entries.map(({ mode, path }) => `${mode} ${path}`)).toEqual([
      '100644 a.ts',
      '100644 b.ts',
      '100644 d/moved.ts',
      '120000 link',
      '160000 sub',
    ]);
    const contents = git.contents([...entries.map(({ id }) => id), 'f'.repeat(40), '--batch', '']);
    expect(
      entries.map(({ id }) => contents.get(id)).map((bytes) => bytes && Buffer.from(bytes).toString()),
    ).toEqual(['two\nthree\n', 'b\n', 'stays the same\n', 'a.ts', undefined]);
    expect(contents.size).toBe(4);
    expect(git.contents([]).size).toBe(0);
  });

  test('strange names and modes survive', () => {
    const git = open(HISTORY);
    const entries = git.entries('merge');
    expect(entries.map(({ path }) => path).toSorted()).toEqual(
      [...Object.keys(STRANGE), 'run.sh'].toSorted(),
    );
    expect(entries.find(({ path }) => path === 'run.sh')?.mode).toBe('100755');
    const touched = git.touchedLines('alone', 'merge');
    expect([...touched.keys()].toSorted()).toEqual([...Object.keys(STRANGE), 'run.sh'].toSorted());
    const added = git.changes('alone', 'merge').filter(({ status }) => status === 'added');
    expect(added.map(({ path }) => path)).toEqual([...touched.keys()].toSorted());
  });

  test('changes between two commits', () => {
    const git = open(HISTORY);
    expect(short(git.changes('base', 'main'))).toEqual(['modified a.ts', 'deleted b.ts']);
    expect(short(git.changes('base', 'feature'))).toEqual([
      'modified a.ts',
      'renamed d/e.ts d/moved.ts',
      'added link',
      'added sub',
    ]);
    expect(git.changes('main', 'left')).toEqual([]);
  });

  test('touched lines are those of the new side; a pure deletion touches none', () => {
    const git = open(HISTORY);
    expect([...git.touchedLines('base', 'main')]).toEqual([
      [
        'a.ts',
        [
          [2, 2],
          [4, 4],
        ],
      ],
    ]);
    expect(git.touchedLines('base', 'feature').has('a.ts')).toBe(false);
  });

  test('contents that look like a patch are not taken for one', () => {
    const git = open({
      commits: {
        base: { files: { 'x.txt': 'a\n' } },
        next: { files: { 'x.txt': '++ b/evil.ts\n@@ -1 +9 @@\n+++ b/evil.ts\na\ndiff --git a/q b/q\n' } },
      },
    });
    expect([...git.touchedLines('base', 'next')]).toEqual([
      [
        'x.txt',
        [
          [1, 3],
          [5, 5],
        ],
      ],
    ]);
  });

  test('a last line that gains its end is touched; a binary file has no lines', () => {
    const git = open({
      commits: {
        base: { files: { 't.txt': 'a\nb', 'x.bin': 'a\0b\n' } },
        next: { files: { 't.txt': 'a\nb\n', 'x.bin': 'a\0c\n' } },
      },
    });
    expect([...git.touchedLines('base', 'next')]).toEqual([['t.txt', [[2, 2]]]]);
    expect(short(git.changes('base', 'next'))).toEqual(['modified t.txt', 'modified x.bin']);
  });

  test('without a head the work tree is compared as it is', () => {
    const git = open({
      ...HISTORY,
      head: 'base',
      branches: {},
      index: { 'a.ts': 'one\ntwo\nthree\n', 'b.ts': 'b\n', 'd/e.ts': 'stays the same\n', 'staged.ts': 's\n' },
      work: {
        'a.ts': 'one\ntwo\nthree\nfour\n',
        'd/e.ts': 'stays the same\n',
        'staged.ts': 's\nt\n',
        'new.ts': 'n\n',
        'x.log': 'ignored',
        'node_modules/p/index.js': 'installed',
      },
      ignored: (path) => path.endsWith('.log'),
    });
    expect(git.tracked().map(({ path }) => path)).toEqual(['a.ts', 'b.ts', 'd/e.ts', 'staged.ts']);
    expect(git.untracked()).toEqual(['new.ts']);
    expect(short(git.changes('base'))).toEqual([
      'modified a.ts',
      'deleted b.ts',
      'added new.ts',
      'added staged.ts',
    ]);
    expect([...git.touchedLines('base')].toSorted()).toEqual([
      ['a.ts', [[4, 4]]],
      ['new.ts', [[1, Number.MAX_SAFE_INTEGER]]],
      ['staged.ts', [[1, 2]]],
    ]);
  });
});
