import { afterAll, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../src/adapters/index.js';
import { freshFolder, removeFolders, writeFiles } from './support/real-repository.js';

afterAll(removeFolders);

describe('nodeFiles', () => {
  test('a root that is no folder is refused in plain words', () => {
    const folder = freshFolder();
    writeFiles(folder, { file: 'x' });
    expect(() => nodeFiles(join(folder, 'none'))).toThrow(/^There is no folder ".*none"\.$/);
    expect(() => nodeFiles(join(folder, 'file'))).toThrow(/ is not a folder\.$/);
  });

  test('a root reached through a link is the real one', () => {
    const [folder, other] = [freshFolder(), freshFolder()];
    writeFiles(folder, { 'a/f': 'x', l: { link: 'a/f' } });
    symlinkSync(folder, join(other, 'root'));
    const files = nodeFiles(join(other, 'root'));
    expect([files.list(), files.read('l').length]).toEqual([['a/f'], 1]);
  });

  test('writing keeps the mode and leaves no other file', () => {
    const folder = freshFolder();
    writeFiles(folder, { 'run.sh': { executable: 'old' } });
    chmodSync(join(folder, 'run.sh'), 0o750);
    nodeFiles(folder).write('run.sh', 'new');
    expect(statSync(join(folder, 'run.sh')).mode & 0o777).toBe(0o750);
    expect(readdirSync(folder)).toEqual(['run.sh']);
  });

  test('a write that fails leaves the old bytes and no other file', () => {
    const folder = freshFolder();
    const files = nodeFiles(folder);
    expect(() => files.write('n'.repeat(300), 'x')).toThrow('longer than the system allows');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that is a link out is followed neither to read nor to write', () => {
    const [folder, away] = [freshFolder(), freshFolder()];
    writeFiles(away, { secret: 'outside' });
    writeFiles(folder, { 'a/f': 'x' });
    symlinkSync(away, join(folder, 'a/b'));
    const files = nodeFiles(folder);
    expect(files.read('a/f')).toHaveLength(1);
    expect(() => files.read('a/b/secret')).toThrow('leads out of the repository');
    expect(() => files.write('a/b/new', 'x')).toThrow('leads out of the repository');
    expect(readdirSync(away)).toEqual(['secret']);
  });

  test('a neighbour whose name begins like the root is outside', () => {
    const above = freshFolder();
    mkdirSync(join(above, 'repo'));
    mkdirSync(join(above, 'repo-secret'));
    writeFileSync(join(above, 'repo-secret/f'), 'outside');
    symlinkSync('../repo-secret', join(above, 'repo/l'));
    expect(() => nodeFiles(join(above, 'repo')).read('l/f')).toThrow('leads out of the repository');
  });

  test('the device of endless zeros is no file', () => {
    const folder = freshFolder();
    symlinkSync('/dev/zero', join(folder, 'z'));
    expect(() => nodeFiles(folder).read('z')).toThrow('leads out of the repository');
    expect(() => nodeFiles('/dev').read('zero')).toThrow('not a regular file');
  });
});
