import { describe, expect, test } from '@jest/globals';
import { memoryFiles } from '../../src/adapters/files/index.js';
import type { Files } from '../../src/ports/index.js';
import { FileError } from '../../src/ports/index.js';
import { writeChanges } from '../../src/shell/repair/write-changes.js';

const change = (path: string, before: string, after: string) => ({ path, before, after, spans: [] });
const texts = (files: Files) =>
  Object.fromEntries(files.list().map((path) => [path, new TextDecoder().decode(files.read(path))]));

describe('writing changes', () => {
  test('a file that was changed meanwhile: nothing is written at all', () => {
    const files = memoryFiles({ a: '1', b: 'other' });
    expect(() => writeChanges(files, [change('a', '1', '2'), change('b', '1', '2')])).toThrow(
      'was changed while the fix was being worked out',
    );
    expect(texts(files)).toEqual({ a: '1', b: 'other' });
  });
  test('a file that cannot be written: those before it are put back', () => {
    const files = memoryFiles({ a: '1', b: '1' });
    const failing: Files = {
      ...files,
      write(path, bytes) {
        if (path === 'b') throw new FileError('unreadable', path, 'the disk is full');
        files.write(path, bytes);
      },
    };
    expect(() => writeChanges(failing, [change('a', '1', '2'), change('b', '1', '2')])).toThrow(
      'the disk is full',
    );
    expect(texts(files)).toEqual({ a: '1', b: '1' });
  });
});
