import {
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Jail } from './jail.js';
import { notAFile } from './segments.js';

let written = 0;

/** Writes a temporary file beside the target and renames it: a reader sees the old bytes or the new, never half of them. */
export function writeWhole(jail: Jail, path: string, bytes: Uint8Array | string): void {
  let place = jail.place(path, true);
  if (place.name === '') throw notAFile(path, 'a folder');
  let before = lstatSync(place.full, { throwIfNoEntry: false });
  if (before?.isSymbolicLink() === true) {
    place = jail.follow(place, path);
    before = lstatSync(place.full);
  }
  if (before !== undefined && !before.isFile())
    throw notAFile(path, before.isDirectory() ? 'a folder' : undefined);
  const temporary = join(dirname(place.full), `.eos-${process.pid}-${written++}.tmp`);
  // O_EXCL: a link planted under that name is never written through.
  const file = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o666);
  try {
    try {
      writeFileSync(file, bytes);
      if (before !== undefined) fchmodSync(file, before.mode & 0o777);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, place.full);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
