import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { type MemoryEntry, memoryFiles, nodeFiles } from '../../src/adapters/files/index.js';
import { FileError, type FileFault, type Files } from '../../src/ports/index.js';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Puts the entries on disk, beside a file outside that nothing may reach. */
function onDisk(entries: Record<string, MemoryEntry>): Files {
  const above = mkdtempSync(join(tmpdir(), 'eos files ’'));
  made.push(above);
  writeFileSync(join(above, 'secret'), 'outside');
  const root = join(above, 'repo');
  mkdirSync(root);
  for (const [path, entry] of Object.entries(entries)) {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    if (typeof entry === 'string' || entry instanceof Uint8Array) writeFileSync(full, entry);
    else if ('link' in entry) symlinkSync(entry.link, full);
    else if ('other' in entry) execFileSync('mkfifo', [full]);
  }
  return nodeFiles(root);
}

const STRANGE = [
  'a b.ts',
  'it\'s "x".ts',
  'ü/名.ts',
  'new\nline.ts',
  '-x.ts',
  '--help',
  '$(id).ts',
  'b\\c.ts',
  '%41.ts',
];

function faultOf(work: () => unknown): FileFault | 'none' {
  try {
    work();
    return 'none';
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(error.message).toMatch(/^[^\n]+\.$/);
    return error.fault;
  }
}

const text = (files: Files, path: string): string => Buffer.from(files.read(path)).toString();

describe.each([
  ['node', onDisk],
  ['memory', memoryFiles],
])('Files: %s', (_name, open) => {
  test('reads into memory that is given, where the file fits', () => {
    const files = open({ 'long.ts': 'longer', 'a.ts': 'a', 'none.ts': '' });
    const into = new Uint8Array(3);
    const read = (path: string): string => Buffer.from(files.read(path, 9, into)).toString();
    expect(['long.ts', 'a.ts', 'none.ts', 'long.ts'].map(read)).toEqual(['longer', 'a', '', 'longer']);
    expect(faultOf(() => files.read('long.ts', 5, into))).toBe('too-large');
  });

  test('lists regular files by code unit, without .git, node_modules and links', () => {
    const files = open({
      'b.ts': 'b',
      'a/z.ts': 'z',
      'a.ts': 'a',
      'Z.ts': '',
      '.git/config': 'x',
      'sub/.git': 'gitdir: elsewhere',
      'node_modules/p/i.js': 'x',
      'a/node_modules/p/i.js': 'x',
      'link.ts': { link: 'a.ts' },
      round: { link: '.' },
      pipe: { other: true },
    });
    expect(files.list()).toEqual(['Z.ts', 'a.ts', 'a/z.ts', 'b.ts']);
  });

  test('strange names are listed and read as they are', () => {
    const files = open(Object.fromEntries(STRANGE.map((path) => [path, path])));
    expect(files.list()).toEqual(STRANGE.toSorted());
    for (const path of STRANGE) expect(text(files, path)).toBe(path);
  });

  test('kind tells what stands there, a link being a link', () => {
    const files = open({
      'a/f': 'x',
      in: { link: 'a/f' },
      out: { link: '../secret' },
      dead: { link: 'nowhere' },
      via: { link: 'a' },
      pipe: { other: true },
    });
    const paths = [
      '',
      '.',
      'a',
      'a/f',
      './a//f',
      'via/f',
      'in',
      'out',
      'dead',
      'pipe',
      'a/none',
      'a/f/g',
      '../secret',
      '/',
    ];
    expect(paths.map((path) => files.kind(path)).join(' ')).toBe(
      'directory directory directory file file file link link link other missing missing missing missing',
    );
  });

  test('reads through links that stay inside', () => {
    const files = open({ 'a/f': 'x', 'b/l': { link: '../a/f' }, d: { link: 'a' }, e: { link: 'd/../b/l' } });
    expect(['b/l', 'd/f', 'd/../a/f'].map((path) => text(files, path))).toEqual(['x', 'x', 'x']);
  });

  test.each<[string, FileFault]>([
    ['../secret', 'outside'],
    ['a/../../secret', 'outside'],
    ['/etc/hostname', 'outside'],
    ['C:\\x', 'outside'],
    ['out', 'outside'],
    ['hop', 'outside'],
    ['absolute', 'outside'],
    ['up/secret', 'outside'],
    ['outnowhere', 'outside'],
    ['none', 'missing'],
    ['a/f/g', 'missing'],
    ['dead', 'missing'],
    ['nul\0', 'missing'],
    ['a', 'not-a-file'],
    ['', 'not-a-file'],
    ['pipe', 'not-a-file'],
    ['loop1', 'unreadable'],
    ['self/x', 'unreadable'],
  ])('reading %j fails as %s', (path, fault) => {
    const files = open({
      'a/f': 'x',
      out: { link: '../secret' },
      hop: { link: 'out' },
      absolute: { link: '/etc/hostname' },
      up: { link: '..' },
      outnowhere: { link: '../nowhere' },
      dead: { link: 'nowhere' },
      pipe: { other: true },
      loop1: { link: 'loop2' },
      loop2: { link: 'loop1' },
      self: { link: 'self' },
    });
    expect(faultOf(() => files.read(path))).toBe(fault);
  });

  test('a file above the bound is refused before it is read', () => {
    const files = open({ big: '12345', empty: '' });
    expect(faultOf(() => files.read('big', 4))).toBe('too-large');
    expect(files.read('big', 5)).toHaveLength(5);
    expect(files.read('empty', 0)).toHaveLength(0);
  });

  test('bytes come back as they were written', () => {
    const files = open({ old: 'old' });
    const bytes = Uint8Array.from([0, 255, 10, 13, 128]);
    files.write('new/deep/bytes', bytes);
    files.write('old', 'ö');
    expect([...files.read('new/deep/bytes')]).toEqual([...bytes]);
    expect(text(files, 'old')).toBe('ö');
    expect(files.list()).toEqual(['new/deep/bytes', 'old']);
  });

  test('writes through a link that stays inside and refuses every other odd place', () => {
    const files = open({
      f: 'x',
      l: { link: 'f' },
      out: { link: '../secret' },
      up: { link: '..' },
      dead: { link: 'nowhere' },
      'd/f': 'x',
    });
    files.write('l', 'y');
    expect([text(files, 'f'), files.kind('l')]).toEqual(['y', 'link']);
    const faults = ['out', 'up/secret', 'up/new/x', '../x', '/x', 'dead', 'd', '', 'f/x'].map((path) =>
      faultOf(() => files.write(path, 'evil')),
    );
    expect(faults.join(' ')).toBe(
      'outside outside outside outside outside missing not-a-file not-a-file not-a-file',
    );
    expect(files.list()).toEqual(['d/f', 'f']);
  });

  test('removes files and links, never what a link leads to', () => {
    const files = open({ f: 'x', l: { link: 'f' }, 'd/f': 'x', up: { link: '..' } });
    for (const path of ['l', 'none', 'none/x', 'f/x']) files.remove(path);
    expect([files.kind('l'), files.kind('f')]).toEqual(['missing', 'file']);
    expect(['d', 'up/secret', '../secret'].map((path) => faultOf(() => files.remove(path)))).toEqual([
      'not-a-file',
      'outside',
      'outside',
    ]);
    files.remove('f');
    files.remove('up');
    expect(files.list()).toEqual(['d/f']);
  });
});
