import type { Location } from '../../../src/core/finding/index.js';
import { isStillInPolicy, placeOfSetting } from '../../../src/core/policy/index.js';
import type { Tree } from '../../../src/core/tree/index.js';

/**
 * Where a setting of arch-lint stands in the policy file of a tree; the nearest thing above it when it is not there.
 * @param path below `gates.arch-lint`, such as `['modules', 0, 'match']`
 */
export function policyPlace(tree: Tree, path: readonly (string | number)[]): Location {
  return placeOfSetting(tree, 'arch-lint', path);
}

/** Whether a word of arch-lint's settings still stands in the policy file of the tree; see {@link isStillInPolicy}. */
export function isStillWritten(tree: Tree, word: string): boolean {
  return isStillInPolicy(tree, 'arch-lint', word);
}
