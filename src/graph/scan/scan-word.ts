import { isStart } from './characters.js';
import { memberOfType, readArgument, readMock, WHOLE } from './calls.js';
import { readImport } from './clause.js';
import { readExport } from './export-clause.js';
import { FRAME, IN, PREV, UNTIL_STATEMENT_END } from './frames.js';
import { Reader, skipTrivia } from './reader.js';
import type { State } from './state.js';
import { WORD, wordMeaning } from './words.js';

const SPECIAL = UNTIL_STATEMENT_END | IN.pattern;

/** Takes the word that ends before `wordEnd`. */
export function scanWord(state: State, wordEnd: number): void {
  const { text, i, prev } = state;
  const length = wordEnd - i;
  const meaning = prev === PREV.dot ? WORD.plain : wordMeaning(text, i, wordEnd);
  if (state.frame & SPECIAL) {
    if (state.newline && state.operand && meaning !== WORD.infix && meaning !== WORD.type)
      state.endStatement();
    bind(state, wordEnd);
  }
  switch (meaning) {
    case WORD.plain:
      // `export declare const`: what was exported is still to come
      return state.token(length, prev === PREV.exportWord ? prev : PREV.operand, true);
    case WORD.prefix:
      return state.token(length, PREV.prefix, false);
    case WORD.block:
      return state.token(length, PREV.blockWord, false);
    case WORD.condition:
      return state.token(length, PREV.conditionWord, false);
    case WORD.await: // `for await (`
      return state.token(length, prev === PREV.conditionWord ? prev : PREV.prefix, false);
    case WORD.infix:
      if (state.operand) return state.token(length, PREV.typeWord, false);
      return state.token(length, PREV.operand, true);
    case WORD.typeof:
      return state.token(length, PREV.typeWord, false);
    case WORD.type:
      return state.token(length, PREV.typeWord, !state.inType);
    case WORD.declare:
      return declareWord(state, wordEnd);
    case WORD.alias:
      return aliasWord(state, wordEnd);
    case WORD.interface:
      return interfaceWord(state, wordEnd);
    case WORD.generic:
      return genericWord(state, wordEnd);
    case WORD.import:
      return importWord(state, wordEnd);
    case WORD.export:
      return exportWord(state, wordEnd);
    case WORD.require:
      return requireWord(state, wordEnd);
    default:
      return mockWord(state, wordEnd);
  }
}

/** In the declarators or the pattern of an `export const`: the word may be a name that is declared. */
function bind(state: State, wordEnd: number): void {
  const { text, i, end, frame, prev } = state;
  if (frame & (IN.initialiser | IN.annotation)) return;
  const first = prev === PREV.comma || prev === PREV.ellipsis;
  const reader = new Reader(text, wordEnd, end);
  if (frame & IN.declarators) {
    if (!first && prev !== PREV.declareWord) return;
    noteAnnotation(state, reader);
  } else if (!(frame & IN.pattern)) return;
  else if (state.kind === FRAME.bracket) {
    if (!first && prev !== PREV.openBracket) return;
  } else if (prev !== PREV.colon && ((!first && prev !== PREV.openBrace) || reader.here === ':')) return;
  state.sink.exports.push({ name: text.slice(i, wordEnd), at: i, typeOnly: false });
}

/** `const`, `let`, `var`: notes where the annotation of the first name starts, and whether names are exported. */
function declareWord(state: State, wordEnd: number): void {
  const { text, end, prev } = state;
  const reader = new Reader(text, wordEnd, end);
  const word = reader.word();
  if (prev === PREV.exportWord && word !== 'enum') {
    state.frame |= IN.declarators | (text.startsWith('const', state.i) ? IN.constant : 0);
  }
  if (word !== '') noteAnnotation(state, reader);
  state.token(wordEnd - state.i, PREV.declareWord, false);
}

function noteAnnotation(state: State, reader: Reader): void {
  if (!state.dialect.types) return;
  reader.take('!');
  if (reader.here === ':') state.annotationAt = reader.at;
}

/** `type Name =` and `type Name<`: a type up to the end of the statement. */
function aliasWord(state: State, wordEnd: number): void {
  const { text, i, end } = state;
  if (state.dialect.types && isStart(text.charCodeAt(wordEnd + 1))) {
    const reader = new Reader(text, wordEnd, end);
    reader.word();
    if (reader.here === '=' || reader.here === '<') state.frame |= IN.alias;
  }
  state.token(wordEnd - i, PREV.operand, true);
}

/** `interface Name`: a type up to its closing brace. */
function interfaceWord(state: State, wordEnd: number): void {
  const { text, i, end } = state;
  if (state.dialect.types) {
    const reader = new Reader(text, wordEnd, end);
    const name = reader.word();
    if (name !== '' && (reader.here === '{' || reader.here === '<' || reader.peekWord() === 'extends')) {
      state.frame |= IN.head;
    }
  }
  state.token(wordEnd - i, PREV.operand, true);
}

/** `function`, `class`, `async`: notes where type parameters start, as they are no comparison. */
function genericWord(state: State, wordEnd: number): void {
  const { text, i, end, frame, prev, sink } = state;
  const reader = new Reader(text, wordEnd, end);
  reader.take('*');
  const { at } = reader;
  const name = reader.word();
  if (state.dialect.types && reader.here === '<') state.parametersAt = reader.at;
  if (frame & IN.decorated && text.startsWith('class', i)) {
    sink.exports.push({ name, at, typeOnly: false });
    state.frame &= ~IN.decorated;
  }
  state.token(wordEnd - i, prev === PREV.exportWord ? prev : PREV.operand, true);
}

function importWord(state: State, wordEnd: number): void {
  const { text, i, end, sink } = state;
  const clause = readImport(text, wordEnd, end);
  if (clause !== undefined) {
    state.endStatement();
    // inside `declare module 'x' {}` an import belongs to that module, not to the file
    if (state.topLevel) sink.addClause(i, clause);
    return state.token(clause.next - i, PREV.operand, true);
  }
  importCall(state, wordEnd);
  state.token(wordEnd - i, PREV.operand, true);
}

/** `import("x")` as a type or as an expression, `import.defer("x")` and `import.source("x")`. */
function importCall(state: State, wordEnd: number): void {
  const { text, i, end, sink } = state;
  const phase = new Reader(text, wordEnd, end);
  if (phase.take('.') && !phase.takeWord('defer') && !phase.takeWord('source')) return;
  const argument = readArgument(text, phase.at, end);
  if (!argument.call) return;
  if (argument.literal === undefined) {
    if (!isMember(state)) sink.opaque.push({ kind: 'dynamic', start: i });
    return;
  }
  const member = state.dialect.types ? memberOfType(argument.reader) : undefined;
  if (!state.dialect.types || !(member !== undefined || isTypePlace(state))) {
    return sink.add('dynamic', i, argument.literal, false, WHOLE);
  }
  sink.add('type-import', i, argument.literal, true, [
    { imported: member ?? '*', local: '', typeOnly: true },
  ]);
}

/** Whether an `import("x")` without a member is a type here. */
function isTypePlace(state: State): boolean {
  const { prev } = state;
  return (
    state.inType ||
    prev === PREV.typeWord ||
    prev === PREV.less ||
    prev === PREV.bar ||
    state.dialect.declarations
  );
}

/** Whether a word here names a member, as in `{ import(path) {} }`. */
function isMember({ prev, kind, inType }: State): boolean {
  if (inType) return true;
  return kind === FRAME.object && (prev === PREV.openBrace || prev === PREV.comma);
}

function exportWord(state: State, wordEnd: number): void {
  const { text, i, end, sink } = state;
  if (!state.topLevel) return state.token(wordEnd - i, PREV.operand, true);
  const read = readExport(text, wordEnd, end);
  state.endStatement();
  sink.exports.push(...read.exports);
  if (read.clause !== undefined) sink.addClause(i, read.clause);
  if (text.charCodeAt(skipTrivia(text, wordEnd, end)) === 64) state.frame |= IN.decorated;
  const done = read.next > wordEnd;
  state.token(read.next - i, done ? PREV.semicolon : PREV.exportWord, false);
}

/** `require("x")`. `require.resolve` only asks for a path and loads nothing: it is no edge. */
function requireWord(state: State, wordEnd: number): void {
  const { text, i, end, sink } = state;
  const argument = readArgument(text, wordEnd, end);
  if (argument.call) {
    if (argument.literal !== undefined) sink.add('require', i, argument.literal, false, WHOLE);
    else if (!isMember(state)) sink.opaque.push({ kind: 'require', start: i });
  }
  state.token(wordEnd - i, PREV.operand, true);
}

function mockWord(state: State, wordEnd: number): void {
  const { text, i, end, sink } = state;
  const literal = readMock(text, wordEnd, end);
  if (literal !== undefined) sink.add('mock', i, literal);
  state.token(wordEnd - i, PREV.operand, true);
}
