import type { Clause } from './clause.js';
import { clause, name, readImport, readSpecifiers } from './clause.js';
import { Reader } from './reader.js';

/** A name that an export statement gives away, with its offset. */
export interface ExportedName {
  name: string;
  at: number;
  typeOnly: boolean;
  from?: { specifier: string; imported: string };
  /** What it is called in the file, where the statement names something that stands elsewhere in it. */
  local?: string;
}

/** What follows the keyword `export`. */
export interface ExportClause {
  exports: ExportedName[];
  /** The other module, where the statement names one. */
  clause?: Clause;
  /** Offset where scanning goes on: behind what was read whole, else behind the keyword. */
  next: number;
}

/** Reads what follows the keyword `export` of a statement. Names of `export const` are left to the scanner. */
export function readExport(text: string, from: number, end: number): ExportClause {
  const reader = new Reader(text, from, end);
  const { at, here } = reader;
  if (here === '*') return readStar(reader, false, from);
  if (here === '{') return readList(reader, false, from);
  if (here === '=') {
    reader.take('=');
    return { exports: [{ name: '=', at, typeOnly: false, ...wholeName(reader) }], next: from };
  }
  const word = reader.word();
  if (word === 'type' && reader.here === '*') return readStar(reader, true, from);
  if (word === 'type' && reader.here === '{') return readList(reader, true, from);
  if (word === 'import') return readAlias(reader, from);
  if (word === 'default') {
    const typeOnly = reader.peekWord() === 'interface';
    return { exports: [{ name: 'default', at, typeOnly, ...wholeName(reader) }], next: from };
  }
  return { exports: readDeclaration(reader, word), next: from };
}

/** `* from 'x'` and `* as ns from 'x'`. */
function readStar(reader: Reader, typeOnly: boolean, from: number): ExportClause {
  const { at } = reader;
  reader.take('*');
  const alias = reader.takeWord('as') ? (reader.string()?.value ?? reader.word()) : '*';
  const read = reader.takeWord('from')
    ? clause('export-from', reader.string(), typeOnly, [name('*', alias, typeOnly)])
    : undefined;
  if (read === undefined) return { exports: [], next: from };
  const source = { specifier: read.literal.value, imported: '*' };
  return { exports: [{ name: alias, at, typeOnly, from: source }], clause: read, next: read.next };
}

/** `{a as b}` with or without `from`. */
function readList(reader: Reader, typeOnly: boolean, from: number): ExportClause {
  const specifiers = readSpecifiers(reader);
  if (specifiers === undefined) return { exports: [], next: from };
  const next = reader.at;
  const names = specifiers.map((one) => name(one.left, one.right, typeOnly || one.typeOnly));
  const read = reader.takeWord('from') ? clause('export-from', reader.string(), typeOnly, names) : undefined;
  const exports = specifiers.map((one) => ({
    name: one.right,
    at: one.at,
    typeOnly: typeOnly || one.typeOnly,
    ...(read ? { from: { specifier: read.literal.value, imported: one.left } } : { local: one.left }),
  }));
  return read ? { exports, clause: read, next: read.next } : { exports, next };
}

/** `export import a = require('x')` and `export import a = b.c`. */
function readAlias(reader: Reader, from: number): ExportClause {
  const read = readImport(reader.text, reader.at, reader.end);
  let { at } = reader;
  let alias = reader.word();
  const typeOnly = alias === 'type' && reader.here !== '=';
  if (typeOnly) {
    at = reader.at;
    alias = reader.word();
  }
  const exports = [{ name: alias, at, typeOnly, local: alias }];
  return read?.kind === 'import-equals'
    ? { exports, clause: read, next: read.next }
    : { exports, next: from };
}

/** Words that begin an expression or declaration instead of naming something. */
const OPERATORS =
  /^(?:abstract|async|await|class|delete|function|import|interface|new|throw|typeof|void|yield)$/;

/** The name in `export default name` and `export = name`, where the name is all that follows. */
function wholeName(reader: Reader): { local?: string } {
  const { at, text } = reader;
  const local = reader.word();
  if (local === '' || OPERATORS.test(local)) return {};
  const { here } = reader;
  if (here === '' || here === ';') return { local };
  // a word on the next line starts a statement, unless it is an operator
  const alone = text.slice(at + local.length, reader.at).includes('\n') && /[\w$@]/.test(here);
  return alone && !/^(?:in|instanceof)$/.test(reader.peekWord()) ? { local } : {};
}

const MODIFIERS = new Set(['declare', 'abstract', 'async', 'const']);
const DECLARES = new Set(['function', 'class', 'enum', 'namespace', 'module', 'interface', 'type']);

/** The name of a declared function, class, enum, namespace, interface or type. */
function readDeclaration(reader: Reader, first: string): ExportedName[] {
  let word = first;
  while (MODIFIERS.has(word)) word = reader.word();
  if (!DECLARES.has(word)) return [];
  if (word === 'function') reader.take('*');
  const { at } = reader;
  const declared = reader.word();
  if (declared === '') return [];
  return [{ name: declared, at, typeOnly: word === 'type' || word === 'interface' }];
}
