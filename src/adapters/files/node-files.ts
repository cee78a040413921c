import { lstatSync, statSync, unlinkSync, type Stats } from 'node:fs';
import type { Files, PathKind } from '../../ports/index.js';
import { FileError } from '../../ports/index.js';
import { fault } from './fault.js';
import { jail } from './jail.js';
import { readBounded } from './read-bounded.js';
import { notAFile, show } from './segments.js';
import { listFiles } from './walk.js';
import { writeWhole } from './write-whole.js';

/** Largest file that is read when the caller names no bound. */
const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;

/**
 * The files below a folder of this machine.
 * @throws FileError `missing` or `not-a-file` when there is no such folder
 */
export function nodeFiles(folder: string): Files {
  const own = guarded(folder, 'read', () => {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat === undefined) throw new FileError('missing', folder, `There is no folder ${show(folder)}.`);
    if (!stat.isDirectory()) throw notAFile(folder, 'not a folder');
    return jail(folder);
  });
  const kind = (path: string): PathKind => kindOf(lstatSync(own.place(path).full, { throwIfNoEntry: false }));
  return {
    list: (onUnreadable) => listFiles(own.root, onUnreadable),
    kind(path) {
      try {
        return kind(path);
      } catch (error) {
        if (fault(error, path, 'read') instanceof FileError) return 'missing';
        throw error;
      }
    },
    read: (path, maxBytes = DEFAULT_MAX_BYTES, into) =>
      guarded(path, 'read', () => readBounded(own, path, maxBytes, into)),
    write: (path, bytes) => guarded(path, 'written', () => writeWhole(own, path, bytes)),
    remove(path) {
      try {
        const found = kind(path);
        if (found === 'directory' || found === 'other') throw notAFile(path);
        if (found !== 'missing') unlinkSync(own.place(path).full);
      } catch (error) {
        const known = fault(error, path, 'removed');
        if (!(known instanceof FileError && known.fault === 'missing')) throw known;
      }
    },
  };
}

function kindOf(stat: Stats | undefined): PathKind {
  if (stat === undefined) return 'missing';
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'directory';
  return stat.isSymbolicLink() ? 'link' : 'other';
}

function guarded<T>(path: string, doing: 'read' | 'written', work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fault(error, path, doing);
  }
}
