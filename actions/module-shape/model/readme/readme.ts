import type { NotInspected, Tree } from '../../../../src/core/tree/index.js';
import type { Markdown } from '../markdown/index.js';
import { readMarkdown } from '../markdown/index.js';

/** The README of a module. */
export interface Readme extends Markdown {
  path: string;
}

/** The README.md right in a folder, however its name is written, or why it cannot be read; undefined when there is none. */
export function readReadme(
  tree: Tree,
  folder: string,
  files: readonly string[],
): Readme | NotInspected | undefined {
  const inner = folder === '' ? 0 : folder.length + 1;
  const found = files.filter((path) => /^readme\.md$/i.test(path.slice(inner)));
  const path = found.find((one) => one.endsWith('README.md')) ?? found[0];
  if (path === undefined) return undefined;
  const content = tree.read(path);
  return content.ok ? { path, ...readMarkdown(content.text) } : { what: path, why: content.why };
}
