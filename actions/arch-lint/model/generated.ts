import { matchesGlob } from '../../../src/core/glob/index.js';
import type { Tree } from '../../../src/core/tree/index.js';
import type { Settings } from '../settings.js';

/** Characters of a file in which its header is looked for. */
const HEADER = 1000;

/** What generators write: the playbook's own header (SSO-6), `@generated` (Meta's convention), and the words everybody uses. */
const SAYS_SO =
  /\bAUTO-?GENERATED\b|@generated\b|\bgenerated\b[^\n]{0,120}\bdo not (?:edit|modify|change)\b|\bdo not (?:edit|modify|change)\b[^\n]{0,120}\bgenerated\b/i;

const COMMENT = /^\s*(?:\/\/|\/\*|\*|<!--|#)/;

/** Whether a file was written by a program: a glob of the settings says so, or a comment at its very beginning. */
export function isGenerated(tree: Tree, path: string, { generated }: Settings): boolean {
  if (generated.some((glob) => matchesGlob(glob, path))) return true;
  const file = tree.read(path);
  if (!file.ok) return false;
  for (const line of file.text.slice(0, HEADER).split('\n')) {
    if (line.trim() === '') continue;
    if (!COMMENT.test(line)) return false;
    if (SAYS_SO.test(line)) return true;
  }
  return false;
}
