import type { Tree } from '../../../src/core/tree/index.js';
import type { Session } from '../../../src/shell/session.js';
import type { ApprovalsFile, Facts, Pair } from '../model/index.js';
import { APPROVALS_PATH, reviewersOf } from '../model/index.js';
import { changelogFiles } from './changelogs.js';

type Sides = Pick<Session, 'base' | 'tree'> & Partial<Pick<Session, 'policy'>>;

/** What stands beside contracts in a repository: changelogs, approvals, owners. */
export function beside(
  sides: Sides,
  pairs: readonly Pair[],
): Pick<Facts, 'changelogs' | 'approvals' | 'reviewers'> {
  const { base, tree } = sides;
  return {
    changelogs: changelogFiles(sides, pairs),
    approvals: approvalsOf(sides),
    reviewers: reviewersOf(
      base?.tree ?? tree,
      pairs.map(({ contract }) => contract),
    ),
  };
}

/**
 * The approvals of both sides. One that the change adds counts only where the policy of the base takes waivers from the head, and
 * somebody owns the file: otherwise nobody has to look at it (ADR 0009).
 */
export function approvalsOf({ base, tree, policy }: Sides): ApprovalsFile {
  const owned =
    base !== undefined && reviewersOf(base.tree, [APPROVALS_PATH]).some(({ owners }) => owners.length > 0);
  return {
    text: textOf(tree),
    before: base && textOf(base.tree),
    compared: base !== undefined,
    acceptFromHead: policy?.waivers.acceptFromHead === true && owned,
  };
}

function textOf(tree: Tree): string | undefined {
  const content = tree.has(APPROVALS_PATH) ? tree.read(APPROVALS_PATH) : undefined;
  return content?.ok === true ? content.text : undefined;
}
