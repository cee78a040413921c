import { Problem } from '../core/problem/index.js';
import type { Git, Opened } from '../ports/index.js';

/** The two sides of a run. */
export interface Comparison {
  /** Commit to judge; undefined means the work tree as it is. */
  head: string | undefined;
  /** Commit to compare with; undefined when there is nothing to compare with. */
  base: string | undefined;
  /** Why a base that was asked for is missing, where the fault is the clone's and not the user's. */
  fault: string | undefined;
}

/**
 * Finds the commits a run compares. The base is the common ancestor of the named base and the head, so that what others have
 * merged since is not held against the change.
 * @throws Problem for a ref that does not exist in a complete clone
 */
export function resolveComparison(
  opened: Opened,
  base: string | undefined,
  head: string | undefined,
): Comparison {
  if (base === undefined && head === undefined) return { head: undefined, base: undefined, fault: undefined };
  const { git } = opened;
  if (git === undefined) {
    throw new Problem(
      `--base and --head need a git repository: ${opened.gitFault ?? 'there is none'}`,
      'Run inside a clone, or leave them out.',
    );
  }
  const headCommit = head === undefined ? undefined : known(git, head, '--head');
  if (base === undefined) return { head: headCommit, base: undefined, fault: undefined };
  const tip = headCommit ?? git.resolve('HEAD');
  if (tip === undefined)
    throw new Problem(
      'the repository has no commit yet, so there is nothing to compare',
      'Commit first, or leave --base out.',
    );
  const named = git.resolve(base);
  if (named === undefined && git.isShallow())
    return cutOff(headCommit, `base "${base}" is not in this shallow clone`);
  const baseCommit = named ?? known(git, base, '--base');
  const common = git.mergeBase(baseCommit, tip);
  if (common !== undefined) return { head: headCommit, base: common, fault: undefined };
  if (git.isShallow())
    return cutOff(headCommit, `the common ancestor with "${base}" is not in this shallow clone`);
  throw new Problem(`"${base}" and the head share no history`, 'Name a base on the same line of history.');
}

function cutOff(head: string | undefined, what: string): Comparison {
  return {
    head,
    base: undefined,
    fault: `${what}. Fetch the history first: git fetch --unshallow, or fetch-depth: 0 on actions/checkout.`,
  };
}

function known(git: Git, ref: string, option: string): string {
  const commit = git.resolve(ref);
  if (commit === undefined) {
    throw new Problem(
      `${option}: there is no commit "${ref}" here`,
      'Check the name, or fetch it first (git fetch origin <branch>).',
    );
  }
  return commit;
}
