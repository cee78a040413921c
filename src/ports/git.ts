/** An entry of a git tree or index. `mode` as git writes it: 100644, 100755, 120000 (link), 160000 (submodule). */
export interface GitEntry {
  path: string;
  mode: string;
  /** Object id of the content. */
  id: string;
}

/** A tag and the commit it stands for. */
export interface GitTag {
  name: string;
  commit: string;
}

/** A file that differs between two sides. */
export interface GitChange {
  status: 'added' | 'modified' | 'deleted' | 'renamed';
  path: string;
  /** Set for renames. */
  oldPath?: string;
}

/** Lines of the new side that a change touches: `[first, last]`, both included, from 1. */
export type LineRange = readonly [first: number, last: number];

/** Thrown when git is missing, the folder is no repository, or git fails; `message` says it in plain words. */
export class GitError extends Error {
  constructor(
    readonly fault: 'no-git' | 'no-repository' | 'unknown-ref' | 'failed',
    message: string,
  ) {
    super(message);
  }
}

/**
 * One git repository, read only, seen from the folder it was opened for: paths are relative to that folder, and what lies beside
 * or above it does not show. Refs and paths are passed so that neither can be taken for an option. Except {@link root}, every
 * method throws GitError `no-repository` where there is none.
 */
export interface Git {
  /** Absolute path of the work tree's top, or undefined outside a work tree. @throws GitError when git refuses to look */
  root(): string | undefined;
  /** Full commit id, or undefined when there is no such commit here. */
  resolve(ref: string): string | undefined;
  /** Branch name, or undefined when the head is detached or unborn. */
  branch(): string | undefined;
  isShallow(): boolean;
  /** Common ancestor of two commits, or undefined when there is none here (unrelated, or cut off by a shallow clone). @throws GitError unknown-ref */
  mergeBase(a: string, b: string): string | undefined;
  /** Tags on a commit or before it, sorted by name in code units; in a shallow clone only those that were fetched. @throws GitError unknown-ref */
  tags(commit: string): GitTag[];
  /** Index entries (also those deleted in the work tree); of a conflict, our side. */
  tracked(): GitEntry[];
  /** Files not tracked and not ignored; `node_modules` counts as ignored, a repository inside this one is named `folder/`. */
  untracked(): string[];
  /** All entries of a commit. @throws GitError unknown-ref */
  entries(commit: string): GitEntry[];
  /** Contents by object id, in one go; ids git does not have, and contents above 64 MiB, are left out. */
  contents(ids: readonly string[]): Map<string, Uint8Array>;
  /** What differs from `base` to `head`; without `head`, to the work tree as it is (untracked files count as added). Sorted by path. @throws GitError unknown-ref */
  changes(base: string, head?: string): GitChange[];
  /**
   * Touched lines per path of the new side, same sides as {@link changes}. Files without such lines (binary ones, say) are left out; an untracked file is touched from 1 to
   * Number.MAX_SAFE_INTEGER, since nobody has counted its lines.
   */
  touchedLines(base: string, head?: string): Map<string, LineRange[]>;
}
