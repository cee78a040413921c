import { isStart, isWideSpace, wordEnd } from './characters.js';
import { takeBlockComment, takeLineComment } from './comments.js';
import type { Dialect } from './dialect.js';
import { FRAME, PREV } from './frames.js';
import { regexEnd, stringEnd, templateStop } from './literals.js';
import { lineEnd } from './reader.js';
import { scanJsxTag, scanJsxText } from './scan-jsx.js';
import { scanPunctuator } from './scan-punctuator.js';
import { scanWord } from './scan-word.js';
import type { Sink } from './sink.js';
import { Skipper } from './skip.js';
import { State } from './state.js';

/** What a scan of one stretch of code is given. */
export interface CodeRange {
  text: string;
  start: number;
  end: number;
  dialect: Dialect;
  jsdoc: boolean;
  /** Stop at the first blank line that no statement runs across, as MDX ends its code. Default false. */
  untilBlankLine?: boolean;
  /** Walk through every bracket, also where nothing in it can name a module: the same answer, later. Default false. */
  thorough?: boolean;
}

/**
 * Walks over code token by token, in time linear in its length, and gives what it meets to the sink. It does not parse: it knows
 * brackets, what can be an operand, JSX, and the places that are types, and looks closer only at the words that can name a module.
 * A bracket that holds none of them is skipped.
 * @returns the offset where the scan ended
 */
export function scanCode(range: CodeRange, sink: Sink): number {
  const { text, start, end, dialect, jsdoc, untilBlankLine = false, thorough = false } = range;
  const state = new State(text, end, dialect, sink);
  const skipper = new Skipper(state, jsdoc);
  state.i = text.startsWith('#!', start) && start === 0 ? lineEnd(text, 0, end) : start;
  while (state.i < end) {
    switch (state.kind) {
      case FRAME.jsxText:
        scanJsxText(state);
        break;
      case FRAME.jsxTag:
        scanJsxTag(state);
        break;
      default:
        if (untilBlankLine && atStatementEnd(state) && startsBlankLine(text, state.i, end)) return state.i;
        scanToken(state, jsdoc);
    }
    if (state.justOpened && !thorough) skipper.skip();
  }
  if (sink.failure === undefined) state.finish();
  return end;
}

function atStatementEnd(state: State): boolean {
  const { prev } = state;
  return state.topLevel && (state.operand || prev === PREV.semicolon || prev === PREV.closeBrace);
}

/** Whether the line break at `i` is followed by a line without text. */
function startsBlankLine(text: string, i: number, end: number): boolean {
  if (text.charCodeAt(i) !== 10) return false;
  for (i++; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) return true;
    if (c !== 32 && c !== 9 && c !== 13) return false;
  }
  return true;
}

/** Takes white space, a comment or a token. */
function scanToken(state: State, jsdoc: boolean): void {
  const { text, end } = state;
  let { i } = state;
  let c = text.charCodeAt(i);
  if (c <= 32) {
    state.newline ||= c === 10 || c === 13;
    do i++;
    while (i < end && text.charCodeAt(i) === 32);
    state.i = i;
    if (i >= end) return;
    c = text.charCodeAt(i);
    if (c <= 32) return;
  }
  if (c >= 128 && isWideSpace(c)) {
    state.newline ||= c === 0x2028 || c === 0x2029;
    state.i++;
    return;
  }
  if (isStart(c)) scanWord(state, wordEnd(text, i + 1, end));
  else if (c >= 48 && c <= 57) state.token(numberEnd(text, i, end) - i, PREV.operand, true);
  else if (c === 34 || c === 39) scanString(state);
  else if (c === 96) {
    state.endStatementAtNewline();
    scanTemplate(state, i + 1, i);
  } else if (c === 47) {
    const next = text.charCodeAt(i + 1);
    if (next === 47) return takeLineComment(state);
    if (next === 42) return takeBlockComment(state, jsdoc);
    scanSlash(state);
  } else if (c === 125 && closeBrace(state)) return;
  else scanPunctuator(state, c);
  state.newline = false;
}

/** Offset behind the number at `i`: digits, letters, points (`1..toFixed` is taken whole; nothing is lost by it). */
function numberEnd(text: string, i: number, end: number): number {
  let at = wordEnd(text, i, end);
  while (at < end && text.charCodeAt(at) === 46) at = wordEnd(text, at + 1, end);
  return at;
}

function scanString(state: State): void {
  state.endStatementAtNewline();
  const { text, i, end } = state;
  const close = stringEnd(text, i, end);
  if (close < 0) state.fail('unterminated string', i);
  else state.token(close - i, PREV.operand, true);
}

/** Goes on inside a template, from `from` to its backtick or into its next substitution. */
function scanTemplate(state: State, from: number, at: number): void {
  const { text, end } = state;
  const stop = templateStop(text, from, end);
  if (stop < 0) return state.fail('unterminated template literal', at);
  state.i = stop;
  if (text.charCodeAt(stop) === 96) return state.token(1, PREV.operand, true);
  state.push(FRAME.template);
  state.token(2, PREV.openExpression, false);
}

/** A `}` that closes `${`: the template goes on. Any other brace is left to the punctuators. */
function closeBrace(state: State): boolean {
  state.dropAngles();
  if (state.kind !== FRAME.template) return false;
  const at = state.i;
  state.pop();
  scanTemplate(state, at + 1, at);
  state.newline = false;
  return true;
}

function scanSlash(state: State): void {
  const { text, i, end } = state;
  if (state.operand) return state.token(1, PREV.operator, false);
  const close = regexEnd(text, i, end);
  if (close < 0) state.fail('unterminated regular expression', i);
  else state.token(wordEnd(text, close, end) - i, PREV.operand, true);
}
