import { isPart, wordEnd } from './characters.js';
import { FRAME, IN, PREV } from './frames.js';
import { skipTrivia } from './reader.js';
import type { State } from './state.js';

/** Takes one piece of `<Name attribute={…} other="…"`, up to and with its `>` or `/>`. */
export function scanJsxTag(state: State): void {
  const { text, end } = state;
  const at = skipTrivia(text, state.i, end);
  state.i = at;
  if (at >= end) return;
  const c = text.charCodeAt(at);
  if (c === 62) {
    state.frame = FRAME.jsxText;
    state.i++;
  } else if (c === 47) {
    const close = skipTrivia(text, at + 1, end);
    state.i = at + 1;
    if (text.charCodeAt(close) === 62) endElement(state, close + 1);
  } else if (c === 123) {
    openExpression(state);
  } else if (c === 34 || c === 39) {
    const close = text.indexOf(text.charAt(at), at + 1);
    if (close < 0 || close >= end) state.fail('unterminated string in a JSX attribute', at);
    else state.token(close + 1 - at, PREV.operand, true);
  } else if (c === 60) {
    // behind `=` an element as the attribute's value, else type arguments: <List<Row> rows={…}>
    if (state.prev === PREV.assign) state.push(FRAME.jsxTag);
    else state.push(FRAME.angle, IN.type);
    state.token(1, PREV.less, false);
  } else if (isPart(c)) state.token(wordEnd(text, at + 1, end) - at, PREV.operand, true);
  else state.token(1, c === 61 ? PREV.assign : PREV.operator, false);
}

/** What ends the text of an element. */
const TEXT_STOP = /[<{]/g;

/** Takes the text of an element up to the next tag or `{`. */
export function scanJsxText(state: State): void {
  const { text, end } = state;
  TEXT_STOP.lastIndex = state.i;
  const i = TEXT_STOP.test(text) ? TEXT_STOP.lastIndex - 1 : end;
  state.i = Math.min(i, end);
  if (i >= end) return;
  if (text.charCodeAt(i) === 123) return openExpression(state);
  const next = skipTrivia(text, i + 1, end);
  if (text.charCodeAt(next) !== 47) {
    state.push(FRAME.jsxTag);
    return state.token(1, PREV.less, false);
  }
  const close = text.indexOf('>', next);
  if (close < 0 || close >= end) state.fail('unterminated JSX closing tag', i);
  else endElement(state, close + 1);
}

function openExpression(state: State): void {
  state.push(FRAME.jsxExpression);
  state.token(1, PREV.openExpression, false);
}

/** The innermost element is complete. Inside another element its text or tag goes on, elsewhere it was an operand. */
function endElement(state: State, next: number): void {
  state.pop();
  state.i = next;
  state.prev = PREV.operand;
  state.operand = true;
  state.newline = false;
}
