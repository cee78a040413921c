import { FileError } from '../../ports/index.js';

/**
 * Splits a path of the repository into its names; `.` and empty parts vanish, `..` takes one back.
 * @throws FileError `outside` when the path is absolute or climbs above the root, `missing` when no file can have that name
 */
export function segments(path: string): string[] {
  if (path.includes('\0')) throw new FileError('missing', path, `${show(path)} is no name a file can have.`);
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) throw outside(path);
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) throw outside(path);
  }
  return names;
}

export function outside(path: string): FileError {
  return new FileError('outside', path, `${show(path)} leads out of the repository, so it is not touched.`);
}

export function missing(path: string): FileError {
  return new FileError('missing', path, `There is no file ${show(path)}.`);
}

export function notAFile(path: string, kind = 'not a regular file'): FileError {
  return new FileError('not-a-file', path, `${show(path)} is ${kind}.`);
}

export function tooLarge(path: string, size: number, limit: number): FileError {
  return new FileError(
    'too-large',
    path,
    `${show(path)} has ${size} bytes, more than the ${limit} allowed here.`,
  );
}

/** A path as it stands in a sentence: quoted, control characters and quotes escaped. */
export function show(path: string): string {
  return JSON.stringify(path);
}
