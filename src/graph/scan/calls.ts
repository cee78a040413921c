import type { ImportedName } from './model.js';
import type { Literal } from './reader.js';
import { Reader } from './reader.js';

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

/** The members of `jest` and `vi` whose first argument names a module. */
export const MOCKS = new Set([
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

/**
 * Reads `.mock` behind `jest` or `vi`.
 * @returns the offset of what follows: `(`, or `<` of type arguments
 */
export function readMockName(text: string, from: number, end: number): number | undefined {
  const reader = new Reader(text, from, end);
  return reader.take('.') && MOCKS.has(reader.word()) ? reader.at : undefined;
}
