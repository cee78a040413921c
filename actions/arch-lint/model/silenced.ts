import type { Tree } from '../../../src/core/tree/index.js';
import type { CodeFile, Edge } from '../../../src/graph/index.js';

/** Lines before a guarded `require` in which its `try {` is looked for. */
const REACH = 3;

/** Comments on the line above that allow what would be told: of TypeScript, of ESLint's rules on the same matter, of Nx. */
const ALLOWED =
  /@ts-(?:ignore|expect-error)|nx-ignore-next-line|eslint-disable-next-line[^\n]*\bno-(?:extraneous|missing|unresolved)\b/;

const linesOf = new WeakMap<CodeFile, readonly string[]>();

/**
 * Whether the authors know that the import may fail: a comment on the line above says so (`@ts-ignore`, `nx-ignore-next-line`,
 * `eslint-disable-next-line import/no-extraneous-dependencies` and the like), or it is a `require` or dynamic import that stands in a
 * `try` block. Told from the lines around it, which is why it lowers a finding and never drops one.
 */
export function isSilenced(tree: Tree, { from, site }: Edge): boolean {
  const lines = readLines(tree, from);
  if (ALLOWED.test(lines[site.line - 2] ?? '')) return true;
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
