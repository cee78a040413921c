import { PREV } from './frames.js';
import { readJsdoc } from './jsdoc.js';
import { Reader, lineEnd } from './reader.js';
import type { State } from './state.js';

/** Takes a `//` comment. `/// <reference …>` counts where TypeScript heeds it: before the first token. */
export function takeLineComment(state: State): void {
  const { text, i, end } = state;
  const stop = lineEnd(text, i, end);
  if (state.prev === PREV.start && text.charCodeAt(i + 2) === 47) readReference(state, i + 3, stop);
  state.i = stop;
}

/** Takes a block comment. */
export function takeBlockComment(state: State, jsdoc: boolean): void {
  const { text, i, end } = state;
  const close = text.indexOf('*/', i + 2);
  if (close < 0 || close + 2 > end) return state.fail('unterminated comment', i);
  if (jsdoc && text.charCodeAt(i + 2) === 42) readJsdoc(text, i + 3, close, state.sink);
  // a comment with a line break in it ends a line (ECMA-262, 12.4)
  if (text.slice(i, close).includes('\n')) state.newline = true;
  state.i = close + 2;
}

/** `<reference path="x" />` and `<reference types="x" />`; `lib` and `no-default-lib` name no module. */
function readReference({ text, sink }: State, from: number, end: number): void {
  const reader = new Reader(text, from, end);
  const start = reader.at;
  if (!reader.take('<') || !reader.takeWord('reference')) return;
  for (let name = reader.word(); name !== ''; name = reader.word()) {
    while (reader.take('-')) reader.word();
    if (!reader.take('=')) return;
    const literal = reader.string();
    if (literal === undefined) return;
    if (name === 'types') sink.add('triple-slash', start, literal, true);
    else if (name === 'path') sink.add('triple-slash', start, relative(literal), true);
  }
}

/** The path of a reference is relative to the file, with or without a leading point. */
function relative<T extends { value: string }>(literal: T): T {
  return /^\.{0,2}\//.test(literal.value) ? literal : { ...literal, value: `./${literal.value}` };
}
