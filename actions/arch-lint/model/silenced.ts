import type { Tree } from '../../../src/core/tree/index.js';
import type { CodeFile, Edge } from '../../../src/graph/index.js';

/** Lines before a guarded `require` in which its `try {` is looked for. */
const REACH = 3;

const linesOf = new WeakMap<CodeFile, readonly string[]>();

/**
 * Whether the authors know that the import may fail: `@ts-ignore` or `@ts-expect-error` on the line above, or a `require` or
 * dynamic import that stands in a `try` block. Told from the lines around it, which is why it lowers a finding and never drops one.
 */
export function isSilenced(tree: Tree, { from, site }: Edge): boolean {
  const lines = readLines(tree, from);
  if (/@ts-(?:ignore|expect-error)/.test(lines[site.line - 2] ?? '')) return true;
  if (site.kind !== 'require' && site.kind !== 'dynamic') return false;
  return lines.slice(Math.max(0, site.line - 1 - REACH), site.line).some((line) => /\btry\s*\{/.test(line));
}

function readLines(tree: Tree, file: CodeFile): readonly string[] {
  let lines = linesOf.get(file);
  if (!lines) {
    const text = tree.read(file.path);
    linesOf.set(file, (lines = text.ok ? text.text.split('\n') : []));
  }
  return lines;
}
