import type { FileText, NotInspected, Tree } from '../../core/tree/index.js';
import { decodeText, MAX_TEXT_BYTES } from '../../core/tree/index.js';
import { FileError, type Files, type Git } from '../../ports/index.js';
import {
  BROKEN_NAME,
  hasBrokenName,
  INNER_REPOSITORY,
  SUBMODULE,
  SUBMODULE_MODE,
  whyLink,
  NO_FILE,
} from './omission.js';

/** Where the bytes of nearly every file stand until they are decoded. */
const BYTES = new Uint8Array(64 * 1024);

/** Told how many reads there were, and of how many files. */
export type OnRead = (reads: number, files: number) => void;

/**
 * The working directory as it is: what git tracks or would add, as far as it exists as a regular file. Without git, or where git
 * knows nothing of the folder (it is ignored as a whole), every file below it. Texts are read when asked for and not kept.
 * @param git opened for the same folder as `files`
 */
export function workTree(files: Files, git: Git | undefined, onRead?: OnRead): Tree {
  const omitted: NotInspected[] = [];
  const paths = namesByGit(files, git, omitted) ?? namesByFolder(files, omitted);
  paths.sort();
  const known = new Set(paths);
  let reads = 0;
  return {
    paths,
    has: (path) => known.has(path),
    read(path, maxBytes = MAX_TEXT_BYTES) {
      if (!known.has(path)) return { ok: false, why: 'no such file' };
      onRead?.(++reads, paths.length);
      return readText(files, path, maxBytes);
    },
    omitted: omitted.toSorted((a, b) => (a.what < b.what ? -1 : 1)),
  };
}

function namesByGit(files: Files, git: Git | undefined, omitted: NotInspected[]): string[] | undefined {
  if (git === undefined || git.root() === undefined) return undefined;
  const tracked = git.tracked();
  const untracked = git.untracked();
  if (tracked.length === 0 && untracked.length === 0) return undefined;
  const paths: string[] = [];
  const add = (path: string, mode?: string): void => {
    if (mode === SUBMODULE_MODE) omitted.push({ what: path, why: SUBMODULE });
    else if (path.endsWith('/')) omitted.push({ what: path.slice(0, -1), why: INNER_REPOSITORY });
    else if (hasBrokenName(path)) omitted.push({ what: path, why: BROKEN_NAME });
    else {
      // Gone, or a folder now, whose files git names one by one: nothing is left out.
      const kind = files.kind(path);
      if (kind === 'file') paths.push(path);
      else if (kind === 'link') omitted.push({ what: path, why: whyLink(files, path) });
      else if (kind === 'other') omitted.push({ what: path, why: NO_FILE });
    }
  };
  for (const entry of tracked) add(entry.path, entry.mode);
  for (const path of untracked) add(path);
  return paths;
}

function namesByFolder(files: Files, omitted: NotInspected[]): string[] {
  const listed = files.list((folder, why) => omitted.push({ what: folder, why }));
  for (const path of listed) if (hasBrokenName(path)) omitted.push({ what: path, why: BROKEN_NAME });
  return listed.filter((path) => !hasBrokenName(path));
}

function readText(files: Files, path: string, maxBytes: number): FileText {
  try {
    return decodeText(files.read(path, maxBytes, BYTES), maxBytes);
  } catch (error) {
    if (error instanceof FileError) return { ok: false, why: error.message };
    throw error;
  }
}
