import { findCodeowners, ownersOf } from '../../../src/codeowners/index.js';
import type { Tree } from '../../../src/core/tree/index.js';
import type { Reviewers } from './facts.js';

/** Who owns files, by the CODEOWNERS of a tree; where there is none that can be read, nobody does. */
export function reviewersOf(tree: Tree, contracts: readonly string[]): Reviewers[] {
  const found = findCodeowners(tree);
  if (found.kind !== 'found') return contracts.map((contract) => ({ contract, owners: [] }));
  return contracts.map((contract) => ({ contract, owners: ownersOf(found.codeowners, contract) }));
}
