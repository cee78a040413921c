import { execFileSync } from 'node:child_process';
import { parseRaw } from './raw-diff.js';
import type { DiffFile } from './raw-diff.js';

export interface TreeEntry {
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  path: string;
}

/** The git repository the server answers from. Nothing of the user's git configuration reaches it. */
export class RepositoryOnDisk {
  private readonly diffs = new Map<string, readonly DiffFile[]>();

  constructor(private readonly folder: string) {}

  /** Full id of the commit a branch, tag or id names. */
  commit(ref: string): string | undefined {
    return this.resolve(`${ref}^{commit}`);
  }

  branch(name: string): string | undefined {
    return this.resolve(`refs/heads/${name}^{commit}`);
  }

  /** What a pull request shows: the head against the common ancestor, renames found. */
  diff(base: string, head: string): readonly DiffFile[] {
    const known = this.diffs.get(`${base} ${head}`);
    if (known) return known;
    const options = ['diff', '-M', '--no-ext-diff', '--no-textconv', '--no-color', '--full-index'];
    const sides = [this.git('merge-base', base, head).toString().trim(), head];
    const files = parseRaw(
      this.git(...options, '--raw', '--numstat', '-z', ...sides).toString(),
      this.git(...options, '-U3', ...sides).toString(),
    );
    this.diffs.set(`${base} ${head}`, files);
    return files;
  }

  /** Commits of a pull request, oldest first. */
  commits(base: string, head: string): { sha: string; message: string }[] {
    const log = this.git('log', '--reverse', '-z', '--format=%H %B', `${base}..${head}`).toString();
    return log
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry) => ({ sha: entry.slice(0, 40), message: entry.slice(41).trimEnd() }));
  }

  /** What stands at a path of a commit; the empty path is the root. */
  entry(commit: string, path: string): TreeEntry | undefined {
    if (path === '') return { mode: '040000', type: 'tree', sha: `${commit}^{tree}`, path: '' };
    return this.entries(commit, path).find((entry) => entry.path === path);
  }

  /** Entries of a tree object, or those of a commit at one path. */
  entries(tree: string, path?: string): TreeEntry[] {
    const only = path === undefined ? [] : ['--', path];
    const listing = this.git('ls-tree', '-z', '--full-tree', tree, ...only).toString();
    return [...listing.matchAll(/(\d{6}) (blob|tree|commit) ([0-9a-f]{40})\t([^\0]+)\0/g)].map(
      ([, mode = '', type = '', sha = '', name = '']) => ({
        mode,
        type: type as TreeEntry['type'],
        sha,
        path: name,
      }),
    );
  }

  /** Bytes of a blob, or undefined when there is no such blob. */
  blob(sha: string): Buffer | undefined {
    return this.resolve(`${sha}^{blob}`) === undefined ? undefined : this.git('cat-file', 'blob', sha);
  }

  private resolve(revision: string): string | undefined {
    try {
      return this.git('rev-parse', '--verify', '--quiet', '--end-of-options', revision).toString().trim();
    } catch {
      return undefined;
    }
  }

  private git(...args: string[]): Buffer {
    return execFileSync('git', ['-c', 'core.quotepath=off', '-c', 'diff.renameLimit=1000', ...args], {
      cwd: this.folder,
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        LC_ALL: 'C',
      },
    });
  }
}
