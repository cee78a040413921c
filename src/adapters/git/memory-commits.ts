import { createHash } from 'node:crypto';
import type { GitEntry } from '../../ports/index.js';

/** What stands under a path of a commit. */
export type MemoryContent =
  string | Uint8Array | { link: string } | { executable: string } | { submodule: string };

export type MemoryFilesOf = Readonly<Record<string, MemoryContent>>;

export interface MemoryCommit {
  /** Names of commits. */
  parents?: readonly string[];
  files: MemoryFilesOf;
}

/** An entry with the bytes behind its id. */
export interface StoredEntry extends GitEntry {
  bytes: Uint8Array;
}

/** Entries in git's order, ids as git makes them from contents (SHA-1 of `blob <size>NUL<bytes>`). */
export function entriesOf(files: MemoryFilesOf): StoredEntry[] {
  const encoder = new TextEncoder();
  return Object.entries(files)
    .map(([path, content]): StoredEntry => {
      if (typeof content === 'string') return blob(path, '100644', encoder.encode(content));
      if (content instanceof Uint8Array) return blob(path, '100644', content);
      if ('link' in content) return blob(path, '120000', encoder.encode(content.link));
      if ('executable' in content) return blob(path, '100755', encoder.encode(content.executable));
      return { path, mode: '160000', id: content.submodule, bytes: new Uint8Array() };
    })
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

function blob(path: string, mode: string, bytes: Uint8Array): StoredEntry {
  const id = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return { path, mode, id, bytes };
}

/** An id for a commit: the same name and contents give the same one. */
export function commitId(name: string, commit: MemoryCommit): string {
  const entries = entriesOf(commit.files).map(({ path, mode, id }) => [path, mode, id]);
  return createHash('sha1')
    .update(JSON.stringify([name, commit.parents ?? [], entries]))
    .digest('hex');
}
