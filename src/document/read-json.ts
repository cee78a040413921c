import { readJson } from '../workspace/index.js';
import type { DataDocument, DocumentFault } from './document.js';
import { Lines, placesOf } from './lines.js';
import { scanJson } from './scan-json.js';
import { Wanted } from './wanted.js';
import { writtenAt } from './written.js';

/** Reads JSON (RFC 8259). A name that stands twice in one object is a fault: readers disagree on which one counts. */
export function readJsonDocument(path: string, text: string): DataDocument {
  const read = readJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  if (!read.ok) {
    const { line, column, why } = read;
    return {
      path,
      value: undefined,
      faults: [{ line, column, why: `invalid JSON: ${why}` }],
      locate: () => new Map(),
    };
  }
  return {
    path,
    value: read.value,
    faults: duplicates(text),
    locate: (pointers) => placesOf(text, locate(text, pointers)),
    written: (pointer) => writtenAt(text, locate(text, [pointer]).get(pointer)),
  };
}

function duplicates(text: string): DocumentFault[] {
  const open: (Set<string> | undefined)[] = [];
  const found: { name: string; start: number }[] = [];
  scanJson(text, {
    open: (kind) => open.push(kind === 'object' ? new Set() : undefined),
    close: () => open.pop(),
    item: () => undefined,
    name: (name, start) => {
      const names = open.at(-1);
      if (names?.has(name)) found.push({ name, start });
      else names?.add(name);
    },
  });
  if (found.length === 0) return [];
  const lines = new Lines(text);
  return found.map(({ name, start }) => ({
    ...lines.place(start),
    why: `the name ${JSON.stringify(name)} stands twice in this object`,
  }));
}

function locate(text: string, pointers: Iterable<string>): Map<string, number> {
  const root = Wanted.of(pointers);
  root.offset = Math.max(0, text.search(/[^\s\uFEFF]/));
  /** The wanted node of each open container, undefined where nothing inside is wanted. */
  const open: (Wanted | undefined)[] = [];
  let next: Wanted | undefined = root;
  const step = (name: string, start: number): void => {
    next = open.at(-1)?.at(name);
    if (next) next.offset ??= start;
  };
  scanJson(text, {
    open: () => {
      open.push(next);
      next = undefined;
    },
    close: () => open.pop(),
    item: (index, start) => step(String(index), start),
    name: step,
  });
  return root.offsets();
}
