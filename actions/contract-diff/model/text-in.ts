import type { Tree } from '../../../src/core/tree/index.js';

/** The text of a file that stands beside contracts; undefined where there is none that can be read. */
export function textIn(tree: Tree, path: string): string | undefined {
  const content = tree.has(path) ? tree.read(path) : undefined;
  return content?.ok === true ? content.text : undefined;
}
