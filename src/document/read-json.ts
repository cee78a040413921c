import { readJson } from '../workspace/index.js';
import type { DataDocument, DocumentFault } from './document.js';
import { Lines, placesOf } from './lines.js';
import { scanJson } from './scan-json.js';
import { Wanted } from './wanted.js';
import { writtenAt } from './written.js';

/** Deeper nesting than any contract has; who walks over it may take time with the square of it. */
const MAX_LEVELS = 2000;

/** Reads JSON (RFC 8259). A name that stands twice in one object is a fault: readers disagree on which one counts. */
export function readJsonDocument(path: string, text: string): DataDocument {
  const broken = (fault: DocumentFault): DataDocument => ({
    path,
    value: undefined,
    faults: [fault],
    locate: () => new Map(),
  });
  const read = readJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  if (!read.ok) return broken({ line: read.line, column: read.column, why: `invalid JSON: ${read.why}` });
  const { doubled, tooDeep } = look(text);
  if (tooDeep !== undefined) return broken(tooDeep);
  return {
    path,
    value: read.value,
    faults: doubled,
    locate: (pointers) => placesOf(text, locate(text, pointers)),
    written: (pointer) => writtenAt(text, locate(text, [pointer]).get(pointer)),
  };
}

/** Names that stand twice in one object, and the first name or item that is nested too deeply. */
function look(text: string): { doubled: DocumentFault[]; tooDeep?: DocumentFault } {
  const open: (Set<string> | undefined)[] = [];
  const found: { name: string; start: number }[] = [];
  let deep: number | undefined;
  const step = (start: number): void => {
    if (open.length > MAX_LEVELS) deep ??= start;
  };
  scanJson(text, {
    open: (kind) => open.push(kind === 'object' ? new Set() : undefined),
    close: () => open.pop(),
    item: (_, start) => step(start),
    name: (name, start) => {
      step(start);
      const names = open.at(-1);
      if (names?.has(name)) found.push({ name, start });
      else names?.add(name);
    },
  });
  if (found.length === 0 && deep === undefined) return { doubled: [] };
  const lines = new Lines(text);
  const doubled = found.map(({ name, start }) => ({
    ...lines.place(start),
    why: `the name ${JSON.stringify(name)} stands twice in this object`,
  }));
  if (deep === undefined) return { doubled };
  return { doubled, tooDeep: { ...lines.place(deep), why: 'values are nested too deeply' } };
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
