import { compareText } from '../finding/index.js';
import type { Tree } from './tree.js';

/** A tree with some texts in the place of others, or beside them; nothing is written anywhere. */
export function overlayTree(tree: Tree, texts: ReadonlyMap<string, string>): Tree {
  const added = [...texts.keys()].filter((path) => !tree.has(path));
  return {
    paths: added.length === 0 ? tree.paths : [...tree.paths, ...added].toSorted(compareText),
    has: (path) => texts.has(path) || tree.has(path),
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? tree.read(path) : { ok: true, text };
    },
    omitted: tree.omitted,
  };
}
