import { Problem } from '../../core/problem/index.js';
import type { Git } from '../../ports/index.js';

export type EventName = 'pull_request' | 'push';

/** Where a base is looked for when none is named, as most repositories call their main line. */
const MAIN_LINES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** The event a run is started with. */
export interface ActEvent {
  name: EventName;
  /** `owner/name` the run believes to be in. */
  repository: string;
  base: string;
  /** How the base was chosen, for the reader. */
  because: string;
  payload: object;
}

/**
 * Describes the work at hand as the event a code host would send. Commits are named by id only: branches that exist here
 * need not exist on a runner.
 * @throws Problem when there is no commit, or the named base does not exist
 */
export function makeEvent(git: Git, name: EventName, folder: string, baseRef?: string): ActEvent {
  const head = git.resolve('HEAD');
  if (head === undefined)
    throw new Problem('the repository has no commit yet', 'Commit first: act works on commits.');
  const { base, because } = chooseBase(git, head, baseRef);
  const branch = git.branch() ?? 'detached';
  const short = (folder.split(/[\\/]/).findLast((part) => part !== '') ?? '').replace(
    /[^A-Za-z0-9._-]/g,
    '-',
  );
  const repository = `local/${short === '' || /^\.+$/.test(short) ? 'repository' : short}`;
  const place = {
    full_name: repository,
    name: repository.slice(6),
    default_branch: 'main',
    owner: { login: 'local' },
  };
  const payload =
    name === 'push'
      ? { ref: `refs/heads/${branch}`, before: base, after: head, repository: place }
      : {
          action: 'synchronize',
          number: 1,
          pull_request: {
            number: 1,
            title: 'Local run',
            body: '',
            draft: false,
            labels: [],
            user: { login: 'local' },
            base: { ref: 'main', sha: base, repo: place },
            head: { ref: branch, sha: head, repo: place },
          },
          repository: place,
        };
  return { name, repository, base, because, payload };
}

function chooseBase(git: Git, head: string, wanted: string | undefined): { base: string; because: string } {
  if (wanted !== undefined) {
    const base = git.resolve(wanted);
    if (base === undefined) {
      throw new Problem(`--base: there is no commit "${wanted}" here`, 'Check the name, or fetch it first.');
    }
    return { base, because: `--base ${wanted}` };
  }
  for (const ref of MAIN_LINES) {
    const base = git.resolve(ref);
    if (base !== undefined && base !== head) return { base, because: ref };
  }
  const before = git.resolve('HEAD^');
  if (before !== undefined) return { base: before, because: 'the commit before' };
  return { base: head, because: 'the only commit: everything is known already' };
}
