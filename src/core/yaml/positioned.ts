import { LineCounter, parseDocument, isMap, isScalar, isCollection, isPair } from 'yaml';
import type { Document, Node } from 'yaml';

/** A fault in a data file at a place a person can go to. Lines and columns start at 1. */
export interface DataFault {
  line: number;
  column: number;
  what: string;
}

/** A YAML or JSON text with the position of every value. */
export interface Positioned {
  /** Plain JavaScript value; undefined when the text could not be read. */
  value: unknown;
  faults: readonly DataFault[];
  /** Position of the value at a path (`['gates', 'arch-lint', 0]`); of its nearest parent when there is none. */
  at(path: readonly PropertyKey[]): { line: number; column: number };
  /** Position of the key itself, for "unknown key" messages. */
  atKey(path: readonly PropertyKey[]): { line: number; column: number };
}

/** Nested aliases beyond this many are refused: a short text must not unfold to a huge value. */
const MAX_ALIASES = 100;

/** Brackets open at once beyond which nothing is read: the parser would take all memory there is. */
const MAX_OPEN = 1000;

/**
 * Reads YAML 1.2 or JSON (a subset of it) as data: duplicate keys, unknown tags and several documents are faults, and merge
 * keys are not expanded. Never throws.
 */
export function readPositioned(text: string): Positioned {
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    const before = text.slice(0, tooDeep).split('\n');
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    const faults = [{ ...place, what: 'values are nested too deeply' }];
    return { value: undefined, faults, at: () => place, atKey: () => place };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: true,
    prettyErrors: false,
    strict: true,
  });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults: DataFault[] = [...document.errors, ...document.warnings].map((error) => ({
    ...place(error.pos[0]),
    what: firstSentence(error.message),
  }));
  let value: unknown;
  if (document.errors.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
    } catch (error) {
      faults.push({
        line: 1,
        column: 1,
        what: error instanceof Error ? firstSentence(error.message) : 'unreadable',
      });
    }
  }
  return {
    value,
    faults,
    at: (path) => place(offsetOf(document, path, false)),
    atKey: (path) => place(offsetOf(document, path, true)),
  };
}

/** Offset of the bracket that is one too many. Those in texts count as well, which is why there may be so many. */
function firstTooDeep(text: string): number | undefined {
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open++;
    else if (open > 0) open--;
    if (open > MAX_OPEN) return index;
  }
  return undefined;
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}

function offsetOf(document: Document, path: readonly PropertyKey[], wantKey: boolean): number {
  let node: unknown = document.contents;
  let offset = start(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) break;
    const item: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : node.items[Number(step)];
    if (item === undefined) break;
    const key = isPair(item) ? item.key : item;
    const value = isPair(item) ? item.value : item;
    const last = index === path.length - 1;
    offset = (last && wantKey ? start(key) : (start(value) ?? start(key))) ?? offset;
    node = value;
  }
  return offset;
}

function start(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
