import type { Location } from '../../../src/core/finding/index.js';
import { isStillInPolicy, placeOfSetting } from '../../../src/core/policy/index.js';
import type { Tree } from '../../../src/core/tree/index.js';

/** Where a setting of module-shape stands in the policy file of a tree. @param path below `gates.module-shape` */
export function policyPlace(tree: Tree, path: readonly (string | number)[]): Location {
  return placeOfSetting(tree, 'module-shape', path);
}

/** Whether a word of module-shape's settings still stands in the policy file of the tree; see {@link isStillInPolicy}. */
export function isStillWritten(tree: Tree, word: string): boolean {
  return isStillInPolicy(tree, 'module-shape', word);
}
