import type { Tree } from '../../../src/core/tree/index.js';
import type { Edge } from '../../../src/graph/index.js';

/** Lines before a guarded `require` in which its `try {` is looked for. */
const REACH = 3;

/**
 * Whether the authors know that the import may fail: `@ts-ignore` or `@ts-expect-error` on the line above, or a `require` or
 * dynamic import that stands in a `try` block. Told from the lines around it, which is why it lowers a finding and never drops one.
 */
export function isSilenced(tree: Tree, { from, site }: Edge): boolean {
  const file = tree.read(from.path);
  if (!file.ok) return false;
  const lines = file.text.split('\n', site.line);
  if (/@ts-(?:ignore|expect-error)/.test(lines[site.line - 2] ?? '')) return true;
  if (site.kind !== 'require' && site.kind !== 'dynamic') return false;
  return lines.slice(-REACH - 1).some((line) => /\btry\s*\{/.test(line));
}
