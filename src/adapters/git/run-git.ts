import { spawnSync } from 'node:child_process';
import { parse } from 'node:path';
import { GitError } from '../../ports/index.js';
import { type Environment, gitEnvironment, withSettings } from './environment.js';

/**
 * Settings that keep a repository's own configuration from running programs, reaching the network or changing the output.
 * `safe.bareRepository`: a bare repository committed into a folder brings its own configuration (git 2.38 and later).
 */
const HARDENING = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotepath=off',
  'core.pager=cat',
  'core.precomposeUnicode=true',
  'protocol.allow=never',
  'credential.helper=',
  'diff.external=',
  'submodule.recurse=false',
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting]);

/** A broken repository, or a pipe where git expects a file, must not hold a gate forever. */
const TIMEOUT_MS = 120_000;

export interface GitAnswer {
  code: number;
  stdout: Buffer;
  stderr: string;
}

export interface GitCall {
  input?: string;
  /** Settings by name, beyond the usual ones. */
  settings?: readonly (readonly [name: string, value: string])[];
}

/** Runs git in a folder and gives its answer, whatever the exit code. @throws GitError when git cannot be run at all */
export type RunGit = (args: readonly string[], call?: GitCall) => GitAnswer;

/**
 * @param folder absolute; git is sent there by an argument and started in the root folder, so that no program of the
 * repository can be taken for git
 */
export function runGitIn(folder: string, environment: Environment): RunGit {
  const env = gitEnvironment(environment);
  return (args, { input = '', settings = [] } = {}) => {
    const result = spawnSync('git', ['-C', folder, '--no-pager', ...HARDENING, ...args], {
      cwd: parse(folder).root,
      env: withSettings(env, settings),
      input,
      maxBuffer: Number.POSITIVE_INFINITY,
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    if (result.error !== undefined) throw notRun(result.error, args[0] ?? '');
    return { code: result.status ?? 128, stdout: result.stdout, stderr: result.stderr.toString() };
  };
}

function notRun(error: Error, command: string): GitError {
  const code = 'code' in error ? String(error.code) : error.message;
  if (code === 'ENOENT' || code === 'EACCES') {
    return new GitError(
      'no-git',
      'git was not found. Install git 2.30 or newer and make sure it is on the PATH.',
    );
  }
  if (code === 'ETIMEDOUT') {
    return new GitError(
      'failed',
      `git ${command} did not end within ${TIMEOUT_MS / 1000} seconds and was stopped.`,
    );
  }
  return new GitError('failed', `git ${command} could not be run: ${code}.`);
}
