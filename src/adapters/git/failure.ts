import { GitError } from '../../ports/index.js';
import type { GitAnswer } from './run-git.js';

/** The error for an answer that is not the one hoped for, in words that say what to do. */
export function failure(answer: GitAnswer, command: string, folder: string): GitError {
  const { stderr } = answer;
  if (/dubious ownership|unsafe repository/.test(stderr)) {
    return new GitError(
      'failed',
      `git refuses to read ${JSON.stringify(folder)} because the folder belongs to another user. If you trust it, run ` +
        `git config --global --add safe.directory ${quote(folder)} (in a workflow: actions/checkout in the same job does it).`,
    );
  }
  if (/not a git repository|cannot change to|safe\.bareRepository/.test(stderr)) return noRepository(folder);
  const said = stderr
    .split('\n')
    .map((line) => line.replace(/^(fatal|error): /, '').trim())
    .find((line) => line !== '');
  return new GitError('failed', `git ${command} failed: ${said ?? `exit code ${answer.code}`}`);
}

export function noRepository(folder: string): GitError {
  return new GitError(
    'no-repository',
    `${JSON.stringify(folder)} is in no git work tree. Run git init there, or name a checkout with --repo.`,
  );
}

/** A word for a POSIX shell, since the reader will paste it. */
function quote(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
