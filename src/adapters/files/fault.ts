import { FileError } from '../../ports/index.js';
import { missing, notAFile, show } from './segments.js';

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'its path is longer than the system allows',
  ELOOP: 'its links lead round in a circle',
  EIO: 'the disk reports an error',
};

/** Error code of a failed system call, such as `ENOENT`. Asked by shape: in a VM context node's errors are of another realm. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Turns what a system call threw into the port's error. Anything that is no system error is a bug and passes through. */
export function fault(error: unknown, path: string, doing: 'read' | 'written' | 'removed'): unknown {
  if (error instanceof FileError) return error;
  const code = codeOf(error);
  if (code === '') return error;
  if (code === 'ENOENT') return missing(path);
  if (code === 'ENOTDIR')
    return doing === 'written' ? notAFile(path, 'below something that is no folder') : missing(path);
  if (code === 'EISDIR') return notAFile(path, 'a folder');
  if (code === 'ENXIO') return notAFile(path);
  return new FileError('unreadable', path, `${show(path)} cannot be ${doing}: ${WORDS[code] ?? code}.`);
}
