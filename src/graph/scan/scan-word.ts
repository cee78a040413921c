import { isStart, wordEnd } from './characters.js';
import { memberOfType, readArgument, readMockName, WHOLE } from './calls.js';
import { readImport } from './clause.js';
import { readExport } from './export-clause.js';
import { FRAME, IN, PREV, UNTIL_STATEMENT_END } from './frames.js';
import { Reader, skipTrivia } from './reader.js';
import type { State } from './state.js';
import { WORD, wordMeaning } from './words.js';

const SPECIAL = UNTIL_STATEMENT_END | IN.pattern;

/** Takes the word that ends before `stop`. */
export function scanWord(state: State, stop: number): void {
  const { text, i, prev } = state;
  const length = stop - i;
  const meaning = prev === PREV.dot ? WORD.plain : wordMeaning(text, i, stop);
  if (state.frame & SPECIAL) {
    if (state.newline && state.operand && meaning !== WORD.infix && !text.startsWith('extends', i))
      state.endStatement();
    bind(state, stop);
  }
  switch (meaning) {
    case WORD.plain:
      return state.token(length, isDeclare(state) ? prev : PREV.operand, true);
    case WORD.prefix:
      return state.token(length, PREV.prefix, false);
    case WORD.default: // behind `export default` a function or class is a declaration
      return state.token(length, prev === PREV.exportWord ? PREV.exportDefault : PREV.prefix, false);
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
      return declareWord(state, stop);
    case WORD.alias:
      return aliasWord(state, stop);
    case WORD.interface:
      return interfaceWord(state, stop);
    case WORD.generic:
      return genericWord(state, stop);
    case WORD.import:
      return importWord(state, stop);
    case WORD.export:
      return exportWord(state, stop);
    case WORD.require:
      return requireWord(state, stop);
    default:
      return mockWord(state, stop);
  }
}

/** The first word of `export declare const`: what is exported is still to come. */
function isDeclare({ text, i, prev }: State): boolean {
  return prev === PREV.exportWord && text.startsWith('declare', i);
}

/** In the declarators or the pattern of an `export const`: the word may be a name that is declared. */
function bind(state: State, stop: number): void {
  const { text, i, end, frame, prev } = state;
  if (frame & (IN.initialiser | IN.annotation)) return;
  const first = prev === PREV.comma || prev === PREV.ellipsis;
  if (frame & IN.declarators) {
    if (!first && prev !== PREV.declareWord) return;
    noteAnnotation(state, stop);
  } else if (!(frame & IN.pattern)) return;
  else if (state.kind === FRAME.bracket) {
    if (!first && prev !== PREV.openBracket) return;
  } else if (prev !== PREV.colon) {
    // a name before a colon is a key; what is declared follows it
    if ((!first && prev !== PREV.openBrace) || text.charCodeAt(skipTrivia(text, stop, end)) === 58) return;
  }
  state.sink.exports.push({ name: text.slice(i, stop), at: i, typeOnly: false });
}

/** `const`, `let`, `var`: notes where the annotation of the first name starts, and whether names are exported. */
function declareWord(state: State, stop: number): void {
  const { text, i, end, prev } = state;
  const at = skipTrivia(text, stop, end);
  const nameEnd = isStart(text.charCodeAt(at)) ? wordEnd(text, at, end) : at;
  if (prev === PREV.exportWord && text.slice(at, nameEnd) !== 'enum') {
    state.frame |= IN.declarators | (text.startsWith('const', i) ? IN.constant : 0);
  }
  if (nameEnd > at) noteAnnotation(state, nameEnd);
  state.token(stop - i, PREV.declareWord, false);
}

/** Notes the colon behind the declared name that ends at `nameEnd`. */
function noteAnnotation(state: State, nameEnd: number): void {
  const { text, end } = state;
  if (!state.dialect.types) return;
  let at = skipTrivia(text, nameEnd, end);
  if (text.charCodeAt(at) === 33) at = skipTrivia(text, at + 1, end);
  if (text.charCodeAt(at) === 58) state.annotationAt = at;
}

/** `type Name =` and `type Name<`: a type up to the end of the statement. */
function aliasWord(state: State, stop: number): void {
  const { text, i, end } = state;
  if (state.dialect.types && isStart(text.charCodeAt(stop + 1))) {
    const reader = new Reader(text, stop, end);
    reader.word();
    if (reader.here === '=' || reader.here === '<') state.frame |= IN.alias;
  }
  state.token(stop - i, PREV.operand, true);
}

/** `interface Name`: a type up to its closing brace. */
function interfaceWord(state: State, stop: number): void {
  const { text, i, end } = state;
  if (state.dialect.types) {
    const reader = new Reader(text, stop, end);
    const name = reader.word();
    if (name !== '' && (reader.here === '{' || reader.here === '<' || reader.peekWord() === 'extends')) {
      state.frame |= IN.head;
    }
  }
  state.token(stop - i, PREV.operand, true);
}

/**
 * `function`, `class`, `async`: notes where type parameters start, as they are no comparison, and whether the body ends an
 * operand or a declaration.
 */
function genericWord(state: State, stop: number): void {
  const { text, i, end, frame, sink } = state;
  const reader = new Reader(text, stop, end);
  reader.take('*');
  const { at } = reader;
  const name = reader.word();
  if (state.dialect.types && reader.here === '<') state.parametersAt = reader.at;
  const isAsync = text.startsWith('async', i);
  if (expectsOperand(state) && (!isAsync || name === 'function')) state.frame |= IN.expression;
  if (frame & IN.decorated && text.startsWith('class', i)) {
    sink.exports.push({ name, at, typeOnly: false });
    state.frame &= ~IN.decorated;
  }
  state.token(stop - i, PREV.operand, true);
}

function importWord(state: State, stop: number): void {
  const { text, i, end, sink } = state;
  const clause = readImport(text, stop, end);
  if (clause !== undefined) {
    state.endStatement();
    // inside `declare module 'x' {}` an import belongs to that module, not to the file
    if (state.topLevel) sink.addClause(i, clause);
    return state.token(clause.next - i, PREV.operand, true);
  }
  importCall(state, stop);
  state.token(stop - i, PREV.operand, true);
}

/** Whether the place is inside an expression, where no statement can start. */
function expectsOperand({ operand, prev, kind }: State): boolean {
  if (operand) return false;
  switch (prev) {
    case PREV.start:
    case PREV.semicolon:
    case PREV.label:
    case PREV.closeBrace:
    case PREV.closeParen:
    case PREV.blockWord:
    case PREV.exportWord:
    case PREV.exportDefault:
      return false;
    case PREV.openBrace:
      return kind !== FRAME.block && kind !== FRAME.body;
    default:
      return true;
  }
}

/** `import("x")` as a type or as an expression, `import.defer("x")` and `import.source("x")`. */
function importCall(state: State, stop: number): void {
  const { text, i, end, sink } = state;
  const phase = new Reader(text, stop, end);
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

function exportWord(state: State, stop: number): void {
  const { text, i, end, sink } = state;
  if (!state.topLevel) return state.token(stop - i, PREV.operand, true);
  const read = readExport(text, stop, end);
  state.endStatement();
  sink.exports.push(...read.exports);
  if (read.clause !== undefined) sink.addClause(i, read.clause);
  if (text.charCodeAt(skipTrivia(text, stop, end)) === 64) state.frame |= IN.decorated;
  const done = read.next > stop;
  state.token(read.next - i, done ? PREV.semicolon : PREV.exportWord, false);
}

/** `require("x")`. `require.resolve` only asks for a path and loads nothing: it is no edge. */
function requireWord(state: State, stop: number): void {
  const { text, i, end, sink } = state;
  const argument = readArgument(text, stop, end);
  if (argument.call) {
    if (argument.literal !== undefined) sink.add('require', i, argument.literal, false, WHOLE);
    else if (!isMember(state)) sink.opaque.push({ kind: 'require', start: i });
  }
  state.token(stop - i, PREV.operand, true);
}

/** `jest.mock("x")`; type arguments may stand before the call. */
function mockWord(state: State, stop: number): void {
  const { text, i, end } = state;
  const next = readMockName(text, stop, end);
  if (next !== undefined && text.charCodeAt(next) === 60) {
    state.parametersAt = next;
    state.mocks.set(next, i);
  } else if (next !== undefined) state.addMock(i, next);
  state.token(stop - i, PREV.operand, true);
}
