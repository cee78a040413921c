import { FileError, type Files } from '../../ports/index.js';

/** Modes of entries that are no files of this repository (git's own numbers). */
export const LINK_MODE = '120000';
export const SUBMODULE_MODE = '160000';

export const SUBMODULE = "a submodule; its files are another repository's";
export const NO_FILE = 'neither a file nor a folder';
export const INNER_REPOSITORY = 'another git repository inside this one';

/** Names that are not UTF-8 are read with this in the place where they break. */
export function hasBrokenName(path: string): boolean {
  return path.includes('\uFFFD');
}
export const BROKEN_NAME = 'its name is not valid UTF-8, so it cannot be named safely; rename it';

/** Why a link of the work tree is left out. */
export function whyLink(files: Files, path: string): string {
  try {
    // Asks where the link leads without reading anything.
    files.read(path, 0);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.fault === 'outside') return 'a link that leads out of the repository; it is not followed';
    if (error.fault === 'missing') return 'a link that leads nowhere';
    if (error.fault === 'unreadable') return 'a link that cannot be followed';
  }
  return 'a link; what it leads to is read under its own name';
}
