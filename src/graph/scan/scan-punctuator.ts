import { CONDITIONAL, FRAME, IN, MOST_CONDITIONALS, PREV } from './frames.js';
import { opensElement } from './jsx.js';
import { isPart, isStart, wordEnd } from './characters.js';
import { Reader } from './reader.js';
import type { State } from './state.js';

/** Takes the punctuator `c`. */
export function scanPunctuator(state: State, c: number): void {
  switch (c) {
    case 40: // (
      state.endStatementAtNewline();
      state.push(state.prev === PREV.conditionWord ? FRAME.condition : FRAME.paren);
      return state.token(1, PREV.openParen, false);
    case 41: // )
      return close(state, FRAME.paren, FRAME.condition);
    case 91: // [
      state.endStatementAtNewline();
      state.push(FRAME.bracket, startsPattern(state) ? IN.pattern : 0);
      return state.token(1, PREV.openBracket, false);
    case 93: // ]
      return close(state, FRAME.bracket);
    case 123: // {
      return openBrace(state);
    case 125: // }
      return close(state, FRAME.block, FRAME.object, FRAME.jsxExpression, FRAME.body);
    case 60: // <
      return less(state);
    case 62: // >
      return greater(state);
    case 61: // =
      return assign(state);
    case 44: // ,
      return comma(state);
    case 59: // ;  stands in no type outside braces
      state.dropAngles();
      state.endStatement();
      return state.token(1, PREV.semicolon, false);
    case 58: // :
      return colon(state);
    case 46: // .
      return point(state);
    case 63: // ?
      return question(state);
    case 33: // !  behind an operand: "not null"
      if (state.operand && !state.newline && state.text.charCodeAt(state.i + 1) !== 61) {
        return state.token(1, PREV.operand, true);
      }
      return state.token(1, PREV.operator, false);
    case 43: // +
    case 45: // -  ++ and -- leave open what they belong to: behind an operand they end it
      if (state.text.charCodeAt(state.i + 1) === c) {
        return state.token(2, state.operand ? PREV.operand : PREV.operator, state.operand);
      }
      return state.token(1, PREV.operator, false);
    case 124: // |
    case 38: // &
      if (state.text.charCodeAt(state.i + 1) === c) return state.token(2, PREV.operator, false);
      return state.token(1, PREV.bar, false);
    case 35: // #private
      return state.token(wordEnd(state.text, state.i + 1, state.end) - state.i, PREV.operand, true);
    case 64: // @
      state.endStatementAtNewline();
      return state.token(1, PREV.operator, false);
    default:
      return state.token(1, PREV.operator, false);
  }
}

function question(state: State): void {
  const next = state.text.charCodeAt(state.i + 1);
  if (next === 46 && !isDigit(state.text.charCodeAt(state.i + 2))) return state.token(2, PREV.dot, false);
  if (next === 63) return state.token(2, PREV.operator, false);
  // `a?: T` is no condition
  if (next !== 58 && state.frame < MOST_CONDITIONALS) state.frame += CONDITIONAL;
  state.token(1, PREV.operator, false);
}

function colon(state: State): void {
  const { frame, kind, prev } = state;
  if (state.i === state.annotationAt) state.frame |= IN.annotation;
  else if (frame >= CONDITIONAL) state.frame -= CONDITIONAL;
  else if (kind === FRAME.module || kind === FRAME.block || kind === FRAME.body) {
    return state.token(1, prev === PREV.closeParen ? PREV.colon : PREV.label, false);
  }
  state.token(1, PREV.colon, false);
}

function openBrace(state: State): void {
  state.endStatementAtNewline();
  if (state.frame & IN.head) {
    state.frame &= ~IN.head;
    state.push(FRAME.block, IN.type);
  } else if (state.inType) state.push(FRAME.object);
  else if (startsPattern(state)) state.push(FRAME.object, IN.pattern);
  else if (!startsBlock(state)) state.push(FRAME.object);
  else if (state.frame & IN.expression) {
    state.frame &= ~IN.expression;
    state.push(FRAME.body);
  } else state.push(FRAME.block);
  state.token(1, PREV.openBrace, false);
}

/** Whether `{` here holds statements or members rather than an object literal. */
function startsBlock(state: State): boolean {
  if (state.operand) return true;
  switch (state.prev) {
    case PREV.start:
    case PREV.blockWord:
    case PREV.openBrace:
    case PREV.closeParen:
    case PREV.closeBrace:
    case PREV.semicolon:
    case PREV.label:
    case PREV.arrow:
    case PREV.greater:
      return true;
    default:
      return false;
  }
}

/** Whether `{` or `[` here destructures into exported names. */
function startsPattern(state: State): boolean {
  const { frame, prev } = state;
  if (frame & (IN.initialiser | IN.annotation)) return false;
  if (frame & IN.declarators) return prev === PREV.declareWord || prev === PREV.comma;
  if (!(frame & IN.pattern)) return false;
  if (state.kind === FRAME.object) return prev === PREV.colon;
  return prev === PREV.openBracket || prev === PREV.comma || prev === PREV.ellipsis;
}

const CLOSERS: Readonly<Record<number, [token: string, prev: number]>> = {
  [FRAME.paren]: [')', PREV.closeParen],
  [FRAME.bracket]: [']', PREV.operand],
  [FRAME.block]: ['}', PREV.closeBrace],
};

/** Closes a bracket of one of the given kinds; the first stands for the token. */
function close(state: State, first: number, second = -1, third = -1, fourth = -1): void {
  state.dropAngles();
  const { kind } = state;
  const [token, prev] = CLOSERS[first] ?? ['', PREV.operand];
  if (kind !== first && kind !== second && kind !== third && kind !== fourth) {
    return state.fail(`"${token}" closes nothing that is open here`, state.i);
  }
  state.pop();
  state.token(1, prev, kind !== FRAME.condition && kind !== FRAME.block);
}

function less(state: State): void {
  const { text, i, end, dialect } = state;
  if (state.operand && !state.inType && i !== state.parametersAt && text.charCodeAt(i + 1) === 60)
    return state.token(2, PREV.operator, false);
  if (state.inType || i === state.parametersAt) state.push(FRAME.angle, IN.type);
  else if (!state.operand && state.prev !== PREV.dot) {
    if (dialect.jsx && opensElement(text, i, end, state.prev, state.tags)) state.push(FRAME.jsxTag);
    else if (dialect.types) state.push(FRAME.angle, IN.type);
  }
  state.token(1, PREV.less, false);
}

function greater(state: State): void {
  if (state.kind !== FRAME.angle) return state.token(1, PREV.greater, false);
  const mock = state.mocks.get(state.pop());
  if (mock !== undefined) state.addMock(mock, state.i + 1);
  state.token(1, PREV.cast, state.inType);
}

function assign(state: State): void {
  const { text, i } = state;
  const next = text.charCodeAt(i + 1);
  if (next === 62) return state.token(2, PREV.arrow, false);
  if (next === 61) return state.token(text.charCodeAt(i + 2) === 61 ? 3 : 2, PREV.operator, false);
  state.frame &= ~IN.annotation;
  if (state.frame & (IN.declarators | IN.pattern)) state.frame |= IN.initialiser;
  state.token(1, PREV.assign, false);
}

function comma(state: State): void {
  const { frame } = state;
  if (frame & IN.pattern || !(frame & IN.initialiser) || declaratorFollows(state)) {
    state.frame &= ~(IN.initialiser | IN.annotation);
  }
  state.token(1, PREV.comma, false);
}

/**
 * Whether the comma behind an initialiser separates declarators. In TypeScript it can also stand between type arguments
 * (`new Map<A, B>()`), where no `=` or `:` follows the name.
 */
function declaratorFollows({ text, i, end, dialect, frame }: State): boolean {
  if (!dialect.types) return true;
  const reader = new Reader(text, i + 1, end);
  const { at } = reader;
  const name = reader.word();
  if (name === '') return false;
  const { here } = reader;
  if (here === '=' || here === ':') return true;
  if (frame & IN.constant) return false;
  return (
    here === ',' || here === ';' || here === '' || (here !== '>' && text.slice(at, reader.at).includes('\n'))
  );
}

function point(state: State): void {
  const { text, i, end } = state;
  const next = text.charCodeAt(i + 1);
  if (isDigit(next) && !state.operand) return state.token(wordEnd(text, i + 1, end) - i, PREV.operand, true);
  if (next === 46 && text.charCodeAt(i + 2) === 46) return state.token(3, PREV.ellipsis, false);
  state.token(1, PREV.dot, false);
}

function isDigit(c: number): boolean {
  return isPart(c) && !isStart(c);
}
