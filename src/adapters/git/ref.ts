import { didYouMean } from '../../core/suggest/index.js';
import { GitError } from '../../ports/index.js';

/**
 * Whether git may be asked for that commit. Refused: what could be an option, a range, a path (`a:b`), a pattern, or a search
 * through history (`:/text`, `^{/text}`); see gitrevisions(7) and git-check-ref-format(1).
 */
export function isRef(ref: string): boolean {
  if (ref === '' || ref.length > 1000 || ref.startsWith('-')) return false;
  return !/[\p{Cc}\s:?*[\\]|\.\.|\{\//u.test(ref);
}

/** What is known here when a ref is not found. */
export interface RefSurroundings {
  shallow: boolean;
  unborn: boolean;
  /** Short names, such as `main` or `origin/main`. */
  names: readonly string[];
}

/** The error for a commit that is not here, with the next step. */
export function unknownRef(ref: string, { shallow, unborn, names }: RefSurroundings): GitError {
  const shown = JSON.stringify(ref);
  const remote = names.find((name) => name.endsWith(`/${ref}`));
  let message: string;
  if (!isRef(ref)) message = `${shown} is no name of a commit. Give a branch, a tag or a commit id.`;
  else if (unborn && names.length === 0)
    message = `There is no commit ${shown} here: the repository has no commit yet.`;
  else if (remote !== undefined)
    message = `There is no commit ${shown} here, but there is ${JSON.stringify(remote)}: use that.`;
  else {
    const fetched = ref.replace(/^origin\//, '');
    const where = shallow ? 'in this shallow clone' : 'here';
    message =
      `There is no commit ${shown} ${where}${didYouMean(ref, names)}. Fetch it: git fetch ${shallow ? '--unshallow ' : ''}` +
      `origin ${fetched} (in a workflow: actions/checkout with fetch-depth: 0).`;
  }
  return new GitError('unknown-ref', message);
}
