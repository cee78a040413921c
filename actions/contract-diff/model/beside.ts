import type { Tree } from '../../../src/core/tree/index.js';
import type { ApprovalsFile } from './approvals/index.js';
import { APPROVALS_PATH } from './approvals/index.js';
import { changelogFiles } from './changelog/index.js';
import type { Facts, Pair } from './facts.js';
import { reviewersOf } from './reviewers.js';
import { textIn } from './text-in.js';

/** Both sides of a change, as far as it is one. */
export interface BesideSides {
  tree: Tree;
  base?: { tree: Tree } | undefined;
  /** Whether the policy in force takes waivers from the change that adds them. */
  acceptFromHead?: boolean;
}

/** What stands beside contracts in a repository: changelogs, approvals, owners. */
export function besideContracts(
  sides: BesideSides,
  pairs: readonly Pair[],
): Pick<Facts, 'changelogs' | 'approvals' | 'reviewers'> {
  const { base, tree } = sides;
  const contracts = [...new Set(pairs.map(({ contract }) => contract))];
  return {
    changelogs: changelogFiles(sides, pairs),
    approvals: approvalsOf(sides),
    reviewers: reviewersOf(base?.tree ?? tree, contracts),
  };
}

/**
 * The approvals of both sides. One that the change adds counts only where the policy of the base takes waivers from the head, and
 * somebody owns the file: otherwise nobody has to look at it (ADR 0009).
 */
export function approvalsOf({ base, tree, acceptFromHead = false }: BesideSides): ApprovalsFile {
  const owned =
    base !== undefined && reviewersOf(base.tree, [APPROVALS_PATH]).some(({ owners }) => owners.length > 0);
  return {
    text: textIn(tree, APPROVALS_PATH),
    before: base && textIn(base.tree, APPROVALS_PATH),
    compared: base !== undefined,
    acceptFromHead: acceptFromHead && owned,
  };
}
