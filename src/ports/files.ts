/** Why a path cannot be used. `outside`: it, or a link on its way, leaves the repository. */
export type FileFault = 'missing' | 'outside' | 'not-a-file' | 'too-large' | 'unreadable';

/** Thrown by {@link Files}; `message` is plain words that name the path. */
export class FileError extends Error {
  constructor(
    readonly fault: FileFault,
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

export type PathKind = 'file' | 'directory' | 'link' | 'other' | 'missing';

/**
 * The files of one folder tree, its root the only thing that can be reached. Paths are relative to the root, with `/`.
 * Synchronous on purpose: a gate reads thousands of small files, and waiting for each costs more than reading it.
 */
export interface Files {
  /**
   * Every regular file below the root, sorted by code unit, without `.git` and `node_modules`; links are not followed.
   * @param onUnreadable told of each folder that cannot be listed @throws FileError for such a folder when it is not given
   */
  list(onUnreadable?: (folder: string, why: string) => void): string[];
  /** What stands at the path itself; a link is a link, wherever it leads. What lies outside is `missing`. */
  kind(path: string): PathKind;
  /**
   * Follows links that stay inside.
   * @param into memory that the answer may lie in where the file fits: good until it is used again, and no garbage for each file
   * @throws FileError `too-large` above `maxBytes` (default 64 MiB), and for every other fault
   */
  read(path: string, maxBytes?: number, into?: Uint8Array): Uint8Array;
  /** Writes whole or not at all (temporary file, then rename), making folders as needed and keeping the mode. @throws FileError */
  write(path: string, bytes: Uint8Array | string): void;
  /** Removes a file, or a link itself; a missing one is fine. @throws FileError */
  remove(path: string): void;
}
