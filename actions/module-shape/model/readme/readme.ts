import type { NotInspected, Tree } from '../../../../src/core/tree/index.js';
import type { Markdown } from '../markdown/index.js';
import { readMarkdown } from '../markdown/index.js';

/** The README of a module. */
export interface Readme extends Markdown {
  path: string;
}

/** A README above this many characters is no page for people; it is named as not inspected. */
const MAX_README = 512 * 1024;

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
  if (!content.ok) return { what: path, why: content.why };
  if (content.text.length > MAX_README)
    return { what: path, why: `longer than the ${MAX_README} characters of a README that are read` };
  return { path, ...readMarkdown(content.text) };
}
