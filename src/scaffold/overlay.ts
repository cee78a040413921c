import { compareText } from '../core/finding/index.js';
import type { Tree } from '../core/tree/index.js';

/** A tree with some files more, or with other texts: what a repository would be. */
export function overlay(tree: Tree, files: Readonly<Record<string, string>>): Tree {
  const added = Object.keys(files).filter((path) => !tree.has(path));
  return {
    paths: [...tree.paths, ...added].toSorted(compareText),
    omitted: tree.omitted,
    has: (path) => Object.hasOwn(files, path) || tree.has(path),
    read: (path) =>
      Object.hasOwn(files, path) ? { ok: true, text: files[path] as string } : tree.read(path),
  };
}
