import type { ImportedName } from './model.js';
import type { Literal } from './reader.js';
import { Reader } from './reader.js';
import { wordEnd } from './characters.js';

/** A call's first argument: a literal, or something computed, or there is no call here. */
export type Argument = { call: false } | { call: true; literal?: Literal; reader: Reader };

/**
 * Reads `(` and the first argument from `from` on. The literal counts only when it is the whole argument:
 * `require('a' + b)` is computed.
 */
export function readArgument(text: string, from: number, end: number): Argument {
  const reader = new Reader(text, from, end);
  if (!reader.take('(')) return { call: false };
  const literal = reader.literal();
  if (literal === undefined || (reader.here !== ')' && reader.here !== ',')) return { call: true, reader };
  return { call: true, literal, reader };
}

const PROMISE_MEMBERS = new Set(['then', 'catch', 'finally']);

/**
 * The first member behind an `import("x")`, where the reader stands behind its literal: `Member` in `import("x").Member`.
 * A promise has three members; any other name there means that the import is a type.
 */
export function memberOfType(reader: Reader): string | undefined {
  if (reader.here !== ')') return undefined;
  const look = new Reader(reader.text, reader.at + 1, reader.end);
  if (!look.take('.')) return undefined;
  const member = look.word();
  return member === '' || PROMISE_MEMBERS.has(member) ? undefined : member;
}

/** The whole module, without a name in this file. */
export const WHOLE: readonly ImportedName[] = [{ imported: '*', local: '', typeOnly: false }];

const MOCKS = new Set([
  'mock',
  'doMock',
  'unmock',
  'doUnmock',
  'dontMock',
  'deepUnmock',
  'setMock',
  'requireActual',
  'requireMock',
  'importActual',
  'importMock',
  'createMockFromModule',
  'genMockFromModule',
  'unstable_mockModule',
  'unstable_unmockModule',
]);

/** How far type arguments of a mock call are followed, in characters. */
const MOCK_TYPE_ARGUMENTS = 2000;

/** Reads `.mock('x'` behind `jest` or `vi`; type arguments may stand between. */
export function readMock(text: string, from: number, end: number): Literal | undefined {
  const reader = new Reader(text, from, end);
  if (!reader.take('.') || !MOCKS.has(reader.word())) return undefined;
  if (reader.here === '<') {
    const behind = typeArgumentsEnd(text, reader.at, Math.min(end, reader.at + MOCK_TYPE_ARGUMENTS));
    if (behind < 0) return undefined;
    reader.moveTo(behind);
  }
  const argument = readArgument(text, reader.at, end);
  return argument.call ? argument.literal : undefined;
}

/** Offset behind the `>` that closes the `<` at `i`, or -1. Quotes are skipped, arrows are no brackets. */
function typeArgumentsEnd(text: string, i: number, end: number): number {
  let depth = 0;
  while (i < end) {
    const c = text[i];
    if (c === '<') depth++;
    else if (c === '>' && text[i - 1] !== '=' && --depth === 0) return i + 1;
    else if (c === '"' || c === "'" || c === '`') {
      const close = text.indexOf(c, i + 1);
      if (close < 0) return -1;
      i = close;
    }
    i = Math.max(i + 1, wordEnd(text, i + 1, end));
  }
  return -1;
}
