import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { codeOf } from './fault.js';
import type { Jail, Place } from './jail.js';
import { notAFile, tooLarge } from './segments.js';

/** Not defined on Windows, where the kind is asked first instead. */
const SAFE_OPEN =
  constants.O_NOFOLLOW === undefined ? undefined : constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Reads a regular file of at most `maxBytes`. A link is followed only after its end was found to lie inside; a pipe or a
 * device is opened without waiting and refused; the size is asked of the open file, so it cannot change between.
 * @param into where the bytes are put if they fit
 */
export function readBounded(jail: Jail, path: string, maxBytes: number, into?: Uint8Array): Uint8Array {
  const place = jail.place(path);
  const file = open(place) ?? open(jail.follow(place, path));
  if (file === undefined) throw notAFile(path, 'a link that changed while it was read');
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw notAFile(path, stat.isDirectory() ? 'a folder' : undefined);
    if (stat.size > maxBytes) throw tooLarge(path, stat.size, maxBytes);
    // filled below, or cut
    const bytes =
      into !== undefined && stat.size <= into.length
        ? into.subarray(0, stat.size)
        : Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const got = readSync(file, bytes, filled, bytes.length - filled, null);
      if (got === 0) return bytes.subarray(0, filled);
      filled += got;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** A file descriptor, or undefined when a link stands there. */
function open(place: Place): number | undefined {
  if (SAFE_OPEN === undefined) {
    return lstatSync(place.full).isSymbolicLink() ? undefined : openSync(place.full, constants.O_RDONLY);
  }
  try {
    return openSync(place.full, constants.O_RDONLY | SAFE_OPEN);
  } catch (error) {
    // FreeBSD says EMLINK where POSIX says ELOOP.
    if (codeOf(error) === 'ELOOP' || codeOf(error) === 'EMLINK') return undefined;
    throw error;
  }
}
