import { createReadStream, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { nodeFiles } from '../adapters/files/index.js';
import { nodeGit } from '../adapters/git/index.js';
import { nodeScratch } from '../adapters/scratch/index.js';
import { commitTree, workTree } from '../adapters/tree/index.js';
import { Problem } from '../core/problem/index.js';
import type { Git, Log, Opened, Platform } from '../ports/index.js';
import { FileError, GitError } from '../ports/index.js';
import { systemClock } from '../adapters/clock/index.js';
import { installation } from './installation.js';
import { interrupted } from './interrupted.js';

/** Reads below this many bytes are allowed for files the user names; a report is never larger. */
const NAMED_MAX_BYTES = 256 * 1024 * 1024;

/** Share of files after which progress is worth a line. */
const PROGRESS_EVERY = 500;

/** The real world, each part loaded when it is first used. */
export function realPlatform(env: Readonly<Record<string, string>>, log: Log): Platform {
  return {
    env,
    log,
    clock: systemClock,
    scratch: nodeScratch(),
    installation: installation(),
    interrupted,
    open: (folder) => openFolder(folder, log),
    readNamed(file) {
      try {
        const { size } = statSync(file);
        if (size > NAMED_MAX_BYTES) return { ok: false, why: `it has ${size} bytes` };
        return { ok: true, bytes: readFileSync(file) };
      } catch (error) {
        return { ok: false, why: reason(error) };
      }
    },
    linesOf,
    writeNamed(file, text) {
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
      } catch (error) {
        throw new Problem(`${file} cannot be written: ${reason(error)}`, 'Choose another place with --out.');
      }
    },
    exec: {
      run: async (command) => (await import('../adapters/exec/index.js')).nodeExec().run(command),
    },
    http: {
      request: async (request) => (await import('../adapters/http/index.js')).nodeHttp.request(request),
    },
    async forge({ token, repository, apiUrl }) {
      const { githubForge } = await import('../adapters/forge/github-forge.js');
      return githubForge({ token, repository, apiUrl, clock: systemClock });
    },
  };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    yield* createInterface({ input, crlfDelay: Infinity });
  } catch (error) {
    throw new Problem(`${file} cannot be read: ${reason(error)}`, 'Name a file, or - for standard input.');
  }
}

function openFolder(folder: string, log: Log): Opened {
  let root: string;
  try {
    root = realpathSync(folder);
    if (!statSync(root).isDirectory())
      throw new Problem(`${folder} is not a folder`, 'Name the folder of a repository with --repo.');
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      `${folder} cannot be opened: ${reason(error)}`,
      'Name the folder of a repository with --repo.',
    );
  }
  const files = nodeFiles(root);
  const { git, gitFault } = openGit(root);
  return {
    root,
    files,
    git,
    ...(gitFault === undefined ? {} : { gitFault }),
    workTree: () =>
      workTree(files, git, (reads, all) => {
        if (reads % PROGRESS_EVERY === 0) log.progress(`${reads} of ${all} files read`);
      }),
    commitTree(commit, sharedWith) {
      if (git === undefined) throw new GitError('no-repository', gitFault ?? 'there is no git repository');
      return commitTree(git, commit, sharedWith === undefined ? {} : { sharedWith });
    },
  };
}

/** Git where there is some; a git that refuses to look is not the same as none, so its words are kept. */
function openGit(root: string): { git: Git | undefined; gitFault?: string } {
  const git = nodeGit(root);
  try {
    return git.root() === undefined
      ? { git: undefined, gitFault: 'the folder is in no git repository' }
      : { git };
  } catch (error) {
    if (error instanceof GitError) return { git: undefined, gitFault: error.message };
    throw error;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'its links go round in a circle',
  ENOSPC: 'the disk is full',
};

function reason(error: unknown): string {
  if (error instanceof FileError) return error.message;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return WORDS[code] ?? (error instanceof Error ? error.message : String(error));
}
