import type { Tree } from '../core/tree/index.js';
import type { Clock } from './clock.js';
import type { Exec } from './exec.js';
import type { Files } from './files.js';
import type { Forge } from './forge.js';
import type { Git, GitChange } from './git.js';
import type { Http } from './http.js';
import type { Log } from './log.js';
import type { Scratch } from './scratch.js';

/** A folder opened for reading: its files, and the git repository it lies in, if any. */
export interface Opened {
  /** Absolute path, links resolved. */
  root: string;
  files: Files;
  git: Git | undefined;
  /** Why there is no git, in plain words; set when `git` is undefined. */
  gitFault?: string;
  /** The work tree as it stands. */
  workTree(): Tree;
  /** A commit, sharing with `head` what `changes` does not name. */
  commitTree(commit: string, sharedWith?: { tree: Tree; changes: readonly GitChange[] }): Tree;
}

/** Everything outside the program, as the shell is given it. */
export interface Platform {
  open(folder: string): Opened;
  /** Reads a file anywhere the user named on the command line, or says in plain words why not. */
  readNamed(path: string): { ok: true; bytes: Uint8Array } | { ok: false; why: string };
  /** Lines of a file the user named, one at a time; `-` is standard input. @throws Problem when it cannot be read */
  linesOf(path: string): AsyncIterable<string>;
  /** Writes a file anywhere the user named on the command line. @throws FileError */
  writeNamed(path: string, text: string): void;
  exec: Exec;
  http: Http;
  clock: Clock;
  log: Log;
  /** The code host, when there is a token for it. */
  forge(options: { token: string; repository: string; apiUrl: string }): Promise<Forge>;
  env: Readonly<Record<string, string>>;
  scratch: Scratch;
  /** Absolute folder this program is installed in: the one that holds `dist`. */
  installation: string;
  /** Aborted when somebody asks the process to end; from the first call on, ending is ours to do. */
  interrupted(): AbortSignal;
}
