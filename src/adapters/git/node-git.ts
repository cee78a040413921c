import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Git, GitError, LineRange } from '../../ports/index.js';
import type { Environment } from './environment.js';
import { failure, noRepository } from './failure.js';
import { withoutFilters } from './filters.js';
import { nulSeparated, parseChanges, parseIndex, parseTags, parseTree } from './parse-lists.js';
import { LINE_MARKS, parsePatch } from './parse-patch.js';
import { readObjects } from './read-objects.js';
import { isRef, unknownRef } from './ref.js';
import { type GitAnswer, type GitCall, runGitIn } from './run-git.js';

/** Everything a repository's own settings could change about a diff, said outright. */
const DIFF = [
  'diff',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--relative',
  '--find-renames=50%',
  '-l1000',
  '-O/dev/null',
  '--diff-algorithm=myers',
  '--ignore-submodules=dirty',
  '--submodule=short',
];

/** Name, object, and for an annotated tag the commit behind it. */
const TAG_FORMAT = '--format=%(refname:lstrip=2)%00%(objectname)%00%(*objectname)';

/** Every line of a file nobody has counted. */
const ALL_LINES: LineRange = [1, Number.MAX_SAFE_INTEGER];

/**
 * The repository that `folder` lies in, by the git program. Nothing is run before the first question.
 * Nothing is written, but that comparing with the work tree may let git note anew, in its index, the times of files that did not
 * change; told not to, it would call them changed.
 * @param environment where PATH, HOME and git's own settings are taken from
 */
export function nodeGit(folder: string, environment: Environment = process.env): Git {
  const run = runGitIn(resolve(folder), environment);
  let opened: { root: string; shallow: boolean } | undefined | 'not yet' = 'not yet';

  function open(): { root: string; shallow: boolean } | undefined {
    if (opened === 'not yet') {
      const answer = run(['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-cdup']);
      const [inside, shallow, up = ''] = answer.stdout.toString().split('\n');
      if (answer.code === 0) {
        opened =
          inside === 'true'
            ? { root: resolve(realpathSync(folder), up), shallow: shallow === 'true' }
            : undefined;
      } else {
        const error = failure(answer, 'rev-parse', folder);
        if (error.fault !== 'no-repository') throw error;
        opened = undefined;
      }
    }
    return opened;
  }

  function ask(args: readonly string[], call?: GitCall): GitAnswer {
    if (open() === undefined) throw noRepository(folder);
    return run(args, call);
  }

  function output(args: readonly string[], call?: GitCall): Buffer {
    const answer = ask(args, call);
    if (answer.code !== 0) throw failure(answer, args[0] ?? '', folder);
    return answer.stdout;
  }

  /** As {@link output}, for questions about commits: one that is not here is named. */
  function about(refs: readonly string[], args: readonly string[], call?: GitCall): Buffer {
    for (const ref of refs) if (!isRef(ref)) throw notHere(ref);
    const answer = ask(args, call);
    if (answer.code === 0) return answer.stdout;
    const gone = refs.find((ref) => git.resolve(ref) === undefined);
    throw gone === undefined ? failure(answer, args[0] ?? '', folder) : notHere(gone);
  }

  function notHere(ref: string): GitError {
    const names = output(['for-each-ref', '--format=%(refname:lstrip=2)']).toString().split('\n');
    return unknownRef(ref, {
      shallow: git.isShallow(),
      unborn: git.resolve('HEAD') === undefined,
      names: names.filter((name) => name !== ''),
    });
  }

  const diff = (base: string, head: string | undefined, ...options: string[]): Buffer => {
    const sides = head === undefined ? [base] : [base, head];
    const call = head === undefined ? { settings: withoutFilters(ask) } : {};
    return about(sides, [...DIFF, ...options, '--end-of-options', ...sides, '--'], call);
  };

  const git: Git = {
    root: () => open()?.root,
    resolve(ref) {
      if (!isRef(ref)) return undefined;
      const answer = ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
      return /^[0-9a-f]{40,64}$/m.exec(answer.stdout.toString())?.[0];
    },
    branch() {
      const answer = ask(['rev-parse', '--symbolic-full-name', 'HEAD']);
      const name = answer.stdout.toString().trim();
      return answer.code === 0 && name.startsWith('refs/heads/')
        ? name.slice('refs/heads/'.length)
        : undefined;
    },
    isShallow() {
      const here = open();
      if (here === undefined) throw noRepository(folder);
      return here.shallow;
    },
    mergeBase(a, b) {
      for (const ref of [a, b]) if (!isRef(ref)) throw notHere(ref);
      const answer = ask(['merge-base', '--end-of-options', a, b]);
      if (answer.code === 1) return undefined;
      if (answer.code === 0) return answer.stdout.toString().trim();
      const gone = [a, b].find((ref) => git.resolve(ref) === undefined);
      throw gone === undefined ? failure(answer, 'merge-base', folder) : notHere(gone);
    },
    tags: (commit) =>
      parseTags(
        about([commit], ['for-each-ref', TAG_FORMAT, `--merged=${commit}`, '--sort=refname', 'refs/tags']),
      ),
    tracked: () => parseIndex(output(['ls-files', '-s', '-z'])),
    untracked: () =>
      nulSeparated(output(['ls-files', '-z', '--others', '--exclude-standard', '--exclude=node_modules'])),
    entries: (commit) => parseTree(about([commit], ['ls-tree', '-r', '-z', '--end-of-options', commit])),
    contents: (ids) => readObjects(ask, ids),
    changes(base, head) {
      const changes = new Map(
        parseChanges(diff(base, head, '--name-status', '-z')).map((change) => [change.path, change]),
      );
      if (head === undefined) {
        for (const path of git.untracked()) {
          changes.set(path, { status: changes.has(path) ? 'modified' : 'added', path });
        }
      }
      return [...changes.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    },
    touchedLines(base, head) {
      const patch = diff(base, head, '-p', '-U0', '--src-prefix=a/', '--dst-prefix=b/', ...LINE_MARKS);
      const touched = parsePatch(patch);
      if (head === undefined) for (const path of git.untracked()) touched.set(path, [ALL_LINES]);
      return touched;
    },
  };
  return git;
}
