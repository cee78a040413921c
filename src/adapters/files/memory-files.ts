import type { Files, PathKind } from '../../ports/index.js';
import { FileError } from '../../ports/index.js';
import { missing, notAFile, outside, segments, show, tooLarge } from './segments.js';

/** What can stand under a path: bytes or text, a link with its target as written, a pipe or device, a closed folder. */
export type MemoryEntry =
  Uint8Array | string | { link: string } | { other: true } | { unreadableFolder: true };

/** As many links are followed as Linux follows. */
const MAX_LINKS = 40;

/** The in-memory twin of the files of a folder. Folders exist as far as something stands in them. */
export function memoryFiles(entries: Readonly<Record<string, MemoryEntry>> = {}): Files {
  const store = new Map<string, MemoryEntry>(
    Object.entries(entries).map(([path, entry]) => [segments(path).join('/'), entry]),
  );
  const isFolder = (path: string): boolean =>
    path === '' || [...store.keys()].some((other) => other.startsWith(`${path}/`));

  /** Follows links of the folders on the way, and of the last name too when asked. */
  function real(path: string, followLast: boolean, belowFile = missing): string {
    let rest = segments(path);
    let at: string[] = [];
    for (let links = 0; rest.length > 0;) {
      const [name = '', ...others] = rest;
      const next = [...at, name].join('/');
      const entry = store.get(next);
      rest = others;
      if (isLink(entry) && (rest.length > 0 || followLast)) {
        if (++links > MAX_LINKS) {
          throw new FileError(
            'unreadable',
            path,
            `${show(path)} cannot be read: its links lead round in a circle.`,
          );
        }
        rest = [...target(at, entry.link, path), ...rest];
        at = [];
      } else {
        if (rest.length > 0 && entry !== undefined) throw belowFile(path);
        at.push(name);
      }
    }
    return at.join('/');
  }

  function kind(at: string): PathKind {
    const entry = store.get(at);
    if (entry === undefined) return isFolder(at) ? 'directory' : 'missing';
    if (isLink(entry)) return 'link';
    if (typeof entry === 'string' || entry instanceof Uint8Array) return 'file';
    return 'other' in entry ? 'other' : 'directory';
  }

  return {
    list(onUnreadable) {
      for (const [path, entry] of store) {
        if (typeof entry !== 'object' || !('unreadableFolder' in entry)) continue;
        const error = new FileError('unreadable', path, `${show(path)} cannot be read: no permission.`);
        if (onUnreadable === undefined) throw error;
        onUnreadable(path, error.message);
      }
      const skipped = (path: string): boolean =>
        path.split('/').some((n) => n === '.git' || n === 'node_modules');
      return [...store.keys()].filter((path) => kind(path) === 'file' && !skipped(path)).toSorted();
    },
    kind(path) {
      try {
        return kind(real(path, false));
      } catch (error) {
        if (error instanceof FileError) return 'missing';
        throw error;
      }
    },
    read(path, maxBytes = 64 * 1024 * 1024) {
      const at = real(path, true);
      const entry = store.get(at);
      if (typeof entry === 'string' || entry instanceof Uint8Array) {
        const bytes = typeof entry === 'string' ? new TextEncoder().encode(entry) : entry.slice();
        if (bytes.length > maxBytes) throw tooLarge(path, bytes.length, maxBytes);
        return bytes;
      }
      throw kind(at) === 'missing' ? missing(path) : notAFile(path);
    },
    write(path, bytes) {
      const at = real(path, true, notAFile);
      const there = kind(at);
      if (there === 'directory' || there === 'other') throw notAFile(path);
      if (there === 'missing' && kind(real(path, false)) === 'link') throw missing(path);
      store.set(at, typeof bytes === 'string' ? bytes : bytes.slice());
    },
    remove(path) {
      let at: string;
      try {
        at = real(path, false);
      } catch (error) {
        if (error instanceof FileError && error.fault === 'missing') return;
        throw error;
      }
      const there = kind(at);
      if (there === 'directory' || there === 'other') throw notAFile(path);
      store.delete(at);
    },
  };
}

function isLink(entry: MemoryEntry | undefined): entry is { link: string } {
  return typeof entry === 'object' && 'link' in entry;
}

function target(folder: readonly string[], link: string, path: string): string[] {
  try {
    return segments(link.startsWith('/') ? link : [...folder, link].join('/'));
  } catch {
    throw outside(path);
  }
}
