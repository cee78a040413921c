import type { Git, LineRange } from '../../ports/index.js';
import { compareEntries, touched } from './compare-memory.js';
import { noRepository } from './failure.js';
import {
  commitId,
  entriesOf,
  type MemoryCommit,
  type MemoryFilesOf,
  type StoredEntry,
} from './memory-commits.js';
import { isRef, unknownRef } from './ref.js';

/** A repository as data. Commits can be named by their key, which is also a tag, by a branch, by `HEAD` and by their id. */
export interface MemoryRepository {
  commits?: Readonly<Record<string, MemoryCommit>>;
  /** Commit by branch. */
  branches?: Readonly<Record<string, string>>;
  /** A branch, or the key of a commit when detached. Default: the branch `main`, which may be unborn. */
  head?: string;
  /** What the index holds; default: the head's files. */
  index?: MemoryFilesOf;
  /** What stands in the work tree; default: what the index holds. */
  work?: MemoryFilesOf;
  ignored?: (path: string) => boolean;
  shallow?: boolean;
  root?: string;
}

/** The in-memory twin of git. Without a repository it is a folder outside of any. */
export function memoryGit(repository?: MemoryRepository): Git {
  const {
    commits = {},
    branches = {},
    head = 'main',
    shallow = false,
    root = '/repository',
  } = repository ?? {};
  const byId = new Map(Object.entries(commits).map(([name, commit]) => [commitId(name, commit), commit]));
  const idOf = (name: string | undefined): string | undefined => {
    const commit = name === undefined ? undefined : commits[name];
    return name === undefined || commit === undefined ? undefined : commitId(name, commit);
  };

  function find(ref: string): string | undefined {
    if (repository === undefined) throw noRepository(root);
    if (byId.has(ref)) return ref;
    const name = ref === 'HEAD' ? head : ref;
    return idOf(branches[name]) ?? idOf(name);
  }

  function commitOf(ref: string): MemoryCommit {
    const commit = byId.get((isRef(ref) ? find(ref) : undefined) ?? '');
    if (commit !== undefined) return commit;
    const names = [...Object.keys(branches), ...Object.keys(commits)];
    throw unknownRef(ref, { shallow, unborn: find('HEAD') === undefined, names });
  }

  /** A commit and all before it, nearest first. */
  function line(commit: MemoryCommit): MemoryCommit[] {
    const seen = new Set([commit]);
    for (const one of seen) {
      for (const parent of one.parents ?? []) {
        const before = commits[parent];
        if (before !== undefined) seen.add(before);
      }
    }
    return [...seen];
  }

  const index = (): MemoryFilesOf => {
    const id = find('HEAD');
    return repository?.index ?? byId.get(id ?? '')?.files ?? {};
  };
  const work = (): MemoryFilesOf => repository?.work ?? index();
  const untracked = (): string[] => {
    const tracked = index();
    const isIgnored = (path: string): boolean =>
      repository?.ignored?.(path) === true || path.split('/').includes('node_modules');
    return entriesOf(work()).flatMap(({ path }) => (path in tracked || isIgnored(path) ? [] : [path]));
  };

  function side(ref: string | undefined): StoredEntry[] {
    if (ref !== undefined) return entriesOf(commitOf(ref).files);
    const shown = new Set([...Object.keys(index()), ...untracked()]);
    return entriesOf(work()).filter(({ path }) => shown.has(path));
  }

  const changes: Git['changes'] = (base, to) =>
    compareEntries(side(base), side(to), new Set(to === undefined ? untracked() : []));

  return {
    root: () => (repository === undefined ? undefined : root),
    resolve: (ref) => (isRef(ref) ? find(ref) : undefined),
    branch: () => (find('HEAD') !== undefined && head in branches ? head : undefined),
    isShallow() {
      find('HEAD');
      return shallow;
    },
    mergeBase(a, b) {
      const [of, other] = [line(commitOf(a)), new Set(line(commitOf(b)))];
      const shared = of.find((commit) => other.has(commit));
      return idOf(Object.keys(commits).find((name) => commits[name] === shared));
    },
    tags(commit) {
      const before = new Set(line(commitOf(commit)));
      return Object.entries(commits)
        .filter(([, one]) => before.has(one))
        .map(([name, one]) => ({ name, commit: commitId(name, one) }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    tracked() {
      return entriesOf(index()).map(({ path, mode, id }) => ({ path, mode, id }));
    },
    untracked() {
      find('HEAD');
      return untracked();
    },
    entries: (commit) => entriesOf(commitOf(commit).files).map(({ path, mode, id }) => ({ path, mode, id })),
    contents(ids) {
      find('HEAD');
      const stored = [...Object.values(commits).map(({ files }) => files), index()].flatMap(entriesOf);
      const blobs = new Map(
        stored.flatMap(({ id, mode, bytes }) => (mode === '160000' ? [] : [[id, bytes]])),
      );
      return new Map(ids.flatMap((id) => (blobs.has(id) ? [[id, blobs.get(id) ?? new Uint8Array()]] : [])));
    },
    changes,
    touchedLines(base, to) {
      const [before, after] = [base, to].map(
        (ref) => new Map(side(ref).map(({ path, bytes }) => [path, bytes])),
      );
      const open = new Set(to === undefined ? untracked() : []);
      const lines = new Map<string, LineRange[]>();
      for (const { path, oldPath = path, status } of changes(base, to)) {
        const now = after?.get(path);
        if (status === 'deleted' || now === undefined) continue;
        const ranges: LineRange[] = open.has(path)
          ? [[1, Number.MAX_SAFE_INTEGER]]
          : touched(before?.get(oldPath) ?? new Uint8Array(), now);
        if (ranges.length > 0) lines.set(path, ranges);
      }
      return lines;
    },
  };
}
