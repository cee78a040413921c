import type { FileText, NotInspected, Tree } from '../../core/tree/index.js';
import { decodeText } from '../../core/tree/index.js';
import type { Git, GitChange } from '../../ports/index.js';
import { BROKEN_NAME, hasBrokenName, LINK_MODE, SUBMODULE, SUBMODULE_MODE } from './omission.js';

export interface CommitTreeOptions {
  /** A tree that holds most of the same files, and all that differs from this commit to it; what is equal is read there. */
  sharedWith?: { tree: Tree; changes: readonly GitChange[] };
}

/**
 * A commit as rules see it. Nothing is read before the first question for a text; then, beside a shared tree, all that differs is
 * read at once, and without one all files that end alike.
 * @throws GitError unknown-ref
 */
export function commitTree(git: Git, commit: string, { sharedWith }: CommitTreeOptions = {}): Tree {
  const omitted: NotInspected[] = [];
  const ids = new Map<string, string>();
  for (const { path, mode, id } of git.entries(commit)) {
    if (mode === SUBMODULE_MODE) omitted.push({ what: path, why: SUBMODULE });
    else if (mode === LINK_MODE)
      omitted.push({ what: path, why: 'a link; in a commit links are not followed' });
    else if (hasBrokenName(path)) omitted.push({ what: path, why: BROKEN_NAME });
    else ids.set(path, id);
  }
  const different = new Set(sharedWith?.changes.flatMap(({ path, oldPath }) => [path, oldPath ?? path]));
  const isShared = (path: string): boolean => sharedWith?.tree.has(path) === true && !different.has(path);
  const groupOf = (path: string): string => (sharedWith === undefined ? extension(path) : '');
  const fetched = new Map<string, Map<string, Uint8Array>>();

  function group(name: string): Map<string, Uint8Array> {
    let contents = fetched.get(name);
    if (contents === undefined) {
      const wanted = [...ids].filter(([path]) => !isShared(path) && groupOf(path) === name);
      contents = git.contents(wanted.map(([, id]) => id));
      fetched.set(name, contents);
    }
    return contents;
  }

  return {
    paths: [...ids.keys()].toSorted(),
    has: (path) => ids.has(path),
    read(path, maxBytes): FileText {
      const id = ids.get(path);
      if (id === undefined) return { ok: false, why: 'no such file' };
      if (sharedWith !== undefined && isShared(path)) return sharedWith.tree.read(path, maxBytes);
      const bytes = group(groupOf(path)).get(id);
      if (bytes !== undefined) return decodeText(bytes, maxBytes);
      return { ok: false, why: 'its content is not in this clone (a partial one?), or larger than 64 MiB' };
    },
    isSame: (path, other) => other === sharedWith?.tree && ids.has(path) && isShared(path),
    omitted: omitted.toSorted((a, b) => (a.what < b.what ? -1 : 1)),
  };
}

/** What stands behind the last dot of the file's name. */
function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.slice(name.lastIndexOf('.') + 1);
}
