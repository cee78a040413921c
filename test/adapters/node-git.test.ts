import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeGit } from '../../src/adapters/index.js';
import {
  CLEAN_ENVIRONMENT,
  freshFolder,
  git,
  realRepository,
  removeFolders,
  writeFiles,
} from './support/real-repository.js';

afterAll(removeFolders);

const open = (folder: string) => nodeGit(folder, CLEAN_ENVIRONMENT);

function program(folder: string, name: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const repository = (): string =>
  realRepository({
    commits: { base: { files: { 'a.txt': 'a\n', 'pkg/b.txt': 'b\n' } } },
    branches: { main: 'base' },
  });

describe('what cannot be asked is explained', () => {
  test('git is not installed', () => {
    const ask = () => nodeGit(repository(), { PATH: freshFolder() }).root();
    expect(ask).toThrow(
      expect.objectContaining({ fault: 'no-git', message: expect.stringContaining('Install git') }),
    );
  });

  test('a git of the repository itself is not taken for git', () => {
    const folder = repository();
    program(folder, 'git', `touch '${join(folder, 'ran')}'`);
    expect(() => nodeGit(folder, { PATH: '.::bin' }).root()).toThrow('git was not found');
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  test('the folder belongs to another user', () => {
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    const bin = freshFolder();
    program(bin, 'git', `GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec '${real}' "$@"`);
    const foreign = nodeGit(repository(), { ...CLEAN_ENVIRONMENT, PATH: bin });
    expect(() => foreign.root()).toThrow('git config --global --add safe.directory');
    expect(() => foreign.tracked()).toThrow(expect.objectContaining({ fault: 'failed' }));
  });

  test('the folder does not exist', () => {
    expect(open(join(freshFolder(), 'none')).root()).toBeUndefined();
  });

  test('a bare repository has no work tree', () => {
    const folder = freshFolder();
    git(folder, 'init', '-q', '--bare');
    expect(open(folder).root()).toBeUndefined();
  });

  test('the configuration is broken', () => {
    const folder = repository();
    writeFileSync(join(folder, '.git/config'), '[core\n');
    expect(() => open(folder).root()).toThrow(/^git rev-parse failed: bad config line 1 in file [^\n]*$/);
  });
});

describe('a shallow clone', () => {
  let clone = '';
  beforeAll(() => {
    const folder = realRepository({
      commits: {
        base: { files: { 'a.txt': 'a\n' } },
        mid: { parents: ['base'], files: { 'a.txt': 'b\n' } },
        main: { parents: ['mid'], files: { 'a.txt': 'c\n' } },
        other: { parents: ['base'], files: { 'a.txt': 'd\n' } },
      },
      branches: { main: 'main', topic: 'other' },
    });
    clone = join(freshFolder(), 'clone');
    git(folder, 'clone', '-q', '--depth', '1', '--no-tags', '--no-single-branch', `file://${folder}`, clone);
  });

  test('has no merge base, and says how to get a base that is missing', () => {
    const shallow = open(clone);
    expect(shallow.isShallow()).toBe(true);
    expect(shallow.mergeBase('main', 'origin/topic')).toBeUndefined();
    expect(() => shallow.mergeBase('main', 'topic')).toThrow('but there is "origin/topic": use that');
    expect(() => shallow.entries('gone')).toThrow('Fetch it: git fetch --unshallow origin gone');
  });
});

describe('from a subfolder', () => {
  test('only that folder shows, under names relative to it', () => {
    const folder = repository();
    writeFiles(folder, { 'pkg/b.txt': 'b\nb\n', 'pkg/new.txt': 'n\n', 'top.txt': 't\n' });
    const sub = open(join(folder, 'pkg'));
    expect(sub.root()).toBe(open(folder).root());
    expect(sub.tracked().map(({ path }) => path)).toEqual(['b.txt']);
    expect(sub.entries('HEAD').map(({ path }) => path)).toEqual(['b.txt']);
    expect(sub.untracked()).toEqual(['new.txt']);
    expect(sub.changes('HEAD').map(({ path }) => path)).toEqual(['b.txt', 'new.txt']);
    expect([...sub.touchedLines('HEAD').keys()]).toEqual(['b.txt', 'new.txt']);
  });

  test('through a link to the repository the root is the real one', () => {
    const folder = repository();
    const link = join(freshFolder(), 'link');
    symlinkSync(folder, link);
    expect(open(link).root()).toBe(open(folder).root());
  });
});

describe('the repository runs nothing', () => {
  test('no hook, filter, text conversion, external diff or file monitor', () => {
    const folder = repository();
    const ran = join(folder, '.git', 'ran');
    const evil = program(join(folder, '.git', 'bin'), 'evil', `touch '${ran}'; cat`);
    for (const hook of ['post-index-change', 'post-checkout', 'fsmonitor-watchman']) {
      program(join(folder, '.git', 'hooks'), hook, `touch '${ran}'`);
    }
    const settings = {
      'core.fsmonitor': `'${evil}'`,
      'core.pager': `'${evil}'`,
      'diff.external': `'${evil}'`,
      'diff.evil.textconv': `'${evil}'`,
      'diff.evil.command': `'${evil}'`,
      'filter.evil.clean': `'${evil}'`,
      'filter.evil.smudge': `'${evil}'`,
      'filter.evil.process': `'${evil}'`,
      'filter.evil.required': 'true',
      'filter.a=b.c.clean': `'${evil}'`,
      'pager.diff': 'true',
      'pager.ls-files': `'${evil}'`,
    };
    for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
    writeFiles(folder, {
      '.gitattributes': '*.txt filter=evil diff=evil\n*.c filter=a=b.c\n',
      'a.txt': 'A\n',
      'x.c': 'c\n',
    });
    const here = open(folder);
    here.tracked();
    here.untracked();
    here.entries('HEAD');
    expect(here.changes('HEAD').map(({ path }) => path)).toEqual(['.gitattributes', 'a.txt', 'x.c']);
    expect(here.touchedLines('HEAD').get('a.txt')).toEqual([[1, 1]]);
    here.touchedLines('HEAD', 'HEAD');
    expect(existsSync(ran)).toBe(false);
    // The trap does snap when git is left alone.
    git(folder, 'config', '--unset', 'core.fsmonitor');
    expect(() => git(folder, 'diff', 'HEAD')).toThrow('evil');
    expect(existsSync(ran)).toBe(true);
  });

  test('settings that change how a diff looks change nothing', () => {
    const folder = repository();
    const settings = {
      'diff.noprefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.renames': 'copies',
      'diff.orderFile': '/nonexistent',
      'diff.interHunkContext': '9',
      'color.ui': 'always',
      'core.quotepath': 'true',
      'diff.relative': 'true',
    };
    for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
    writeFiles(folder, { 'ü.txt': 'x\n', 'a.txt': 'a\nz\n' });
    git(folder, 'add', '.');
    expect([...open(folder).touchedLines('HEAD')]).toEqual([
      ['a.txt', [[2, 2]]],
      ['ü.txt', [[1, 1]]],
    ]);
  });

  test('a bare repository inside a folder does not bring its settings', () => {
    const folder = repository();
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    git(inner, 'init', '-q', '--bare');
    expect(open(inner).root()).toBeUndefined();
  });

  test("the caller's hook environment does not choose the repository", () => {
    const [folder, other] = [repository(), realRepository({})];
    const environment = {
      ...CLEAN_ENVIRONMENT,
      GIT_DIR: join(other, '.git'),
      GIT_INDEX_FILE: '/nonexistent',
    };
    expect(nodeGit(folder, environment).tracked()).toHaveLength(2);
  });

  test('comparing leaves what is staged as it is', () => {
    const folder = repository();
    const staged = git(folder, 'ls-files', '-s');
    writeFiles(folder, { 'a.txt': 'changed\n' });
    expect(open(folder).changes('HEAD')).toEqual([{ status: 'modified', path: 'a.txt' }]);
    expect(git(folder, 'ls-files', '-s')).toBe(staged);
  });

  test('a file that was only touched is not changed', () => {
    const folder = repository();
    utimesSync(join(folder, 'a.txt'), 1, 1);
    expect(open(folder).changes('HEAD')).toEqual([]);
  });
});

describe('tags', () => {
  test('an annotated tag stands for the commit behind it', () => {
    const folder = repository();
    git(folder, 'tag', '--annotate', '--message', 'first', 'v1.0.0', 'base');
    const commit = git(folder, 'rev-parse', 'base');
    expect(open(folder).tags('HEAD')).toEqual([
      { name: 'base', commit },
      { name: 'v1.0.0', commit },
    ]);
  });
});

describe('odd contents', () => {
  test('of a conflict our side is tracked, once', () => {
    const folder = realRepository({
      commits: {
        base: { files: { 'a.txt': 'a\n' } },
        ours: { parents: ['base'], files: { 'a.txt': 'ours\n' } },
        theirs: { parents: ['base'], files: { 'a.txt': 'theirs\n' } },
      },
      branches: { main: 'ours' },
    });
    expect(() => git(folder, 'merge', '-q', 'theirs')).toThrow();
    const here = open(folder);
    const tracked = here.tracked();
    expect(tracked).toHaveLength(1);
    expect(tracked[0]?.id).toBe(here.entries('ours')[0]?.id);
    expect(here.changes('HEAD')).toEqual([{ status: 'modified', path: 'a.txt' }]);
  });

  test('a repository inside is named with a slash', () => {
    const folder = repository();
    mkdirSync(join(folder, 'inner'));
    git(join(folder, 'inner'), 'init', '-q');
    writeFiles(folder, { 'inner/x.txt': 'x' });
    expect(open(folder).untracked()).toEqual(['inner/']);
  });

  test('a content above 64 MiB is left out', () => {
    const folder = freshFolder();
    git(folder, 'init', '-q');
    writeFiles(folder, { 'big.bin': new Uint8Array(64 * 1024 * 1024 + 1), small: 'x' });
    const ids = ['big.bin', 'small'].map((path) => git(folder, 'hash-object', '-w', path));
    expect([...open(folder).contents(ids).keys()]).toEqual([ids[1]]);
  });
});
