import { compareText } from '../finding/index.js';

/** The text of a file, or the reason in plain words why there is none. */
export type FileText = { ok: true; text: string } | { ok: false; why: string };

/** Something a gate should have looked at and could not. */
export interface NotInspected {
  what: string;
  why: string;
}

/**
 * A repository at one moment, as rules see it: names and texts, no file system behind it that a rule could touch.
 * The working tree, a commit and the tree of a rule page's case all look the same.
 */
export interface Tree {
  /** Regular files, relative to the repository, with `/`, sorted by code unit. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Decoded as UTF-8. Never throws. @param maxBytes larger files are refused; {@link MAX_TEXT_BYTES} unless told */
  read(path: string, maxBytes?: number): FileText;
  /** True where a file is known to be the same in another tree, without reading it; false says nothing. */
  isSame?(path: string, other: Tree): boolean;
  /** What stands in the repository but is not a readable file of it, such as a link that leaves it. */
  readonly omitted: readonly NotInspected[];
}

/** A tree of given texts: the in-memory twin used by rule pages, tests and the base side of small comparisons. */
export function memoryTree(
  files: Readonly<Record<string, string>>,
  omitted: readonly NotInspected[] = [],
): Tree {
  const texts = new Map(Object.entries(files));
  return {
    paths: [...texts.keys()].toSorted(compareText),
    has: (path) => texts.has(path),
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? { ok: false, why: 'no such file' } : { ok: true, text };
    },
    isSame(path, other) {
      const there = other.read(path);
      return there.ok && there.text === texts.get(path);
    },
    omitted,
  };
}

/** The largest text a gate reads, in bytes. A source file above it is generated or data; it is named, not silently left out. */
export const MAX_TEXT_BYTES = 8 * 1024 * 1024;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Turns bytes into text, or says in plain words why that cannot be done. A byte order mark is dropped. */
export function decodeText(bytes: Uint8Array, maxBytes = MAX_TEXT_BYTES): FileText {
  if (bytes.length > maxBytes) {
    return { ok: false, why: `${bytes.length} bytes, more than the ${maxBytes} that are read as text` };
  }
  try {
    return { ok: true, text: strictUtf8.decode(bytes) };
  } catch {
    return { ok: false, why: 'not valid UTF-8' };
  }
}
