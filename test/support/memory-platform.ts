import { memoryClock } from '../../src/adapters/clock/index.js';
import { memoryExec } from '../../src/adapters/exec/index.js';
import { memoryFiles } from '../../src/adapters/files/index.js';
import type { MemoryRepository } from '../../src/adapters/git/index.js';
import { memoryGit } from '../../src/adapters/git/index.js';
import { memoryHttp } from '../../src/adapters/http/index.js';
import type { MemoryLog } from '../../src/adapters/log/index.js';
import { memoryLog } from '../../src/adapters/log/index.js';
import { commitTree, workTree } from '../../src/adapters/tree/index.js';
import { memoryScratch } from '../../src/adapters/scratch/index.js';
import type { Forge, Platform } from '../../src/ports/index.js';

/** A platform without a machine behind it, and what a test wants to look at afterwards. */
export interface MemoryPlatform extends Platform {
  log: MemoryLog;
  /** What was written with writeNamed. */
  written: Map<string, string>;
}

export interface MemoryWorld {
  /** The work tree. */
  files: Readonly<Record<string, string>>;
  /** Commits and branches; without it there is no git. */
  repository?: MemoryRepository;
  today?: string;
  forge?: Forge;
  named?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
}

/** A world as data: the work tree, perhaps a repository, a day. */
export function memoryPlatform({
  files,
  repository,
  today = '2026-06-01',
  forge,
  named = {},
  env = {},
}: MemoryWorld): MemoryPlatform {
  const written = new Map<string, string>();
  const ownFiles = memoryFiles(files);
  const git = repository === undefined ? undefined : memoryGit({ work: files, ...repository });
  return {
    written,
    env,
    log: memoryLog(),
    clock: memoryClock(`${today}T08:00:00Z`),
    exec: memoryExec(() => undefined),
    http: memoryHttp({}),
    scratch: memoryScratch(),
    installation: '/installation',
    interrupted: () => new AbortController().signal,
    open: () => ({
      root: '/repository',
      files: ownFiles,
      git,
      ...(git === undefined ? { gitFault: 'the folder is in no git repository' } : {}),
      workTree: () => workTree(ownFiles, git),
      commitTree(commit, sharedWith) {
        if (git === undefined) throw new Error('no git in this world');
        return commitTree(git, commit, sharedWith === undefined ? {} : { sharedWith });
      },
    }),
    readNamed(path) {
      const text = named[path];
      return text === undefined
        ? { ok: false, why: 'there is no such file' }
        : { ok: true, bytes: new TextEncoder().encode(text) };
    },
    async *linesOf(path) {
      yield* (named[path] ?? '').split('\n').filter((line, at, all) => line !== '' || at < all.length - 1);
    },
    writeNamed: (path, text) => void written.set(path, text),
    async forge() {
      if (forge === undefined) throw new Error('no forge in this world');
      return forge;
    },
  };
}
