import { Problem } from '../core/problem/index.js';
import type { Files } from '../ports/index.js';
import { readRecord } from './record.js';
import type { ReleaseTree } from './tree.js';
import { RELEASE_FILE } from './tree.js';

/**
 * Writes a release into a folder: an empty one, or one that holds nothing but an earlier release, which is replaced.
 * @throws Problem when the folder holds anything else
 */
export function writeRelease(into: Files, tree: ReleaseTree, folder: string): void {
  const standing = into.list();
  const ours = readRecord(into)?.files ?? {};
  const foreign = standing.filter((path) => path !== RELEASE_FILE && !Object.hasOwn(ours, path));
  if (foreign.length > 0 || (standing.length > 0 && !standing.includes(RELEASE_FILE))) {
    const some = (foreign.length > 0 ? foreign : standing).slice(0, 3).join(', ');
    throw new Problem(
      `${folder} is not empty and holds files that no export wrote (${some})`,
      'Give an empty folder, or one with an earlier export.',
    );
  }
  for (const path of standing) if (!tree.has(path)) into.remove(path);
  for (const [path, bytes] of tree) into.write(path, bytes);
}
