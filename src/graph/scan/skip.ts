import { mayNameModule } from './call-before.js';
import { wordEnd } from './characters.js';
import { FRAME, IN, PREV } from './frames.js';
import { opensElement } from './jsx.js';
import { regexEnd, stringEnd, templateStop } from './literals.js';
import { OPERAND, operandBefore, operandBehindParenthesis } from './operand-before.js';
import { scanJsxTag, scanJsxText } from './scan-jsx.js';
import { Sink } from './sink.js';
import { State } from './state.js';
import { follows, TypeMarks } from './type-marks.js';
import { WORD } from './words.js';

/** What ends the text between two looks. */
const STOP = /["'`/<(){}[\]]/g;

/**
 * Skips what stands in a bracket when nothing in it can name a module. Only the characters are looked at that quote, open, close,
 * divide or begin an element; wherever one of them could mean two things the answer is left to the walk from token to token.
 */
export class Skipper {
  private readonly types: TypeMarks;
  /** Brackets in which an earlier skip met what it could not tell, the next one last: no use to try them. */
  private readonly doomed: number[] = [];
  /** Elements. */
  private readonly state: State;
  private readonly sink = new Sink();
  private readonly opened: number[] = [];
  private readonly closers: number[] = [];
  private from = 0;
  private begin = 0;
  private commentEnd = -1;
  private typed = false;
  private suspect = false;
  /** Whether an operand ends at `from`: one of OPERAND, or where the parenthesis opened that closes there, less 1, negated. */
  private before: number = OPERAND.no;

  constructor(
    private readonly outer: State,
    private readonly jsdoc: boolean,
  ) {
    const { text, end, dialect } = outer;
    this.types = new TypeMarks(text);
    this.state = new State(text, end, dialect, this.sink);
  }

  /** Moves a state that has just opened a bracket to the token that closes it, where all between is certain. */
  skip(): void {
    const { outer, doomed, opened } = this;
    const { kind, i, text } = outer;
    const closer = CLOSER[kind] ?? 0;
    if (closer === 0 || text.charCodeAt(i) === closer || outer.frame & IN.pattern) return;
    while (doomed.length > 0 && (doomed.at(-1) ?? 0) < i - 1) doomed.pop();
    if (doomed.at(-1) === i - 1) return;
    this.typed = outer.inType;
    this.suspect = false;
    this.begin = i;
    this.commentEnd = -1;
    this.go(i, OPERAND.no);
    opened.length = 0;
    this.closers.length = 0;
    this.state.leaveAll();
    const close = this.closeOf(closer);
    if (close >= 0) outer.i = close;
    else for (let n = opened.length - 1; n >= 0; n--) doomed.push(opened[n] ?? 0);
  }

  private closeOf(closer: number): number {
    const { state, opened, closers } = this;
    const { text, end } = state;
    let { begin: from } = this;
    let before: number = OPERAND.no;
    for (;;) {
      STOP.lastIndex = from;
      if (!STOP.test(text)) return -1;
      from = STOP.lastIndex;
      const i = from - 1;
      if (i >= end) return -1;
      const c = text.charCodeAt(i);
      switch (c) {
        case 40: // (
          if (mayNameModule(text, i, this.commentEnd)) return -1;
          opened.push(i);
          closers.push(41);
          before = OPERAND.no;
          break;
        case 91: // [
          opened.push(i);
          closers.push(93);
          before = OPERAND.no;
          break;
        case 123: // {
          if (text.charCodeAt(i - 1) === 117 && text.charCodeAt(i - 2) === 92) return -1; // \u{61}
          opened.push(i);
          closers.push(125);
          before = OPERAND.no;
          break;
        case 41: // )
          if (closers.length === 0) return c === closer ? i : -1;
          if (closers.pop() !== 41) return -1;
          before = -1 - (opened.pop() ?? 0);
          break;
        case 93: // ]
          if (closers.length === 0) return c === closer ? i : -1;
          if (closers.pop() !== 93) return -1;
          opened.pop();
          before = OPERAND.yes;
          break;
        case 125: {
          // }
          if (closers.length === 0) return c === closer ? i : -1;
          const kind = closers.pop();
          opened.pop();
          if (kind === 125) before = OPERAND.maybe;
          else if (kind === 96) {
            this.from = from;
            if (!this.template()) return -1;
            ({ from, before } = this);
          } else if (kind === 60) {
            state.pop();
            state.i = from;
            state.prev = PREV.closeBrace;
            if (!this.element()) return -1;
            ({ from, before } = this);
          } else return -1;
          break;
        }
        case 34: // "
        case 39: {
          from = stringEnd(text, i, end);
          if (from < 0) return -1;
          before = OPERAND.yes;
          break;
        }
        case 96:
          this.from = from;
          if (!this.template()) return -1;
          ({ from, before } = this);
          break;
        case 47:
          this.before = before;
          if (!this.slash(i)) return -1;
          ({ from, before } = this);
          break;
        default:
          this.before = before;
          if (!this.less(i)) return -1;
          ({ from, before } = this);
      }
      this.from = from;
    }
  }

  private go(from: number, before: number): void {
    this.from = from;
    this.before = before;
  }

  private operandBefore(at: number): number {
    const { state, from, before } = this;
    const known = before >= 0 ? before : operandBehindParenthesis(state.text, -1 - before);
    return operandBefore(state.text, from, at, known);
  }

  private template(): boolean {
    const { state, from } = this;
    const { text, end } = state;
    const stop = templateStop(text, from, end);
    if (stop < 0) return false;
    if (text.charCodeAt(stop) === 96) this.go(stop + 1, OPERAND.yes);
    else {
      this.opened.push(stop);
      this.closers.push(96);
      this.go(stop + 2, OPERAND.no);
    }
    return true;
  }

  private slash(i: number): boolean {
    const { text, end } = this.state;
    const next = text.charCodeAt(i + 1);
    const before = this.operandBefore(i);
    if (next === 47 || next === 42) {
      const stop = next === 47 ? text.indexOf('\n', i) : text.indexOf('*/', i + 2) + 2;
      if (stop < 2 || stop > end) return false;
      if (this.jsdoc && next === 42 && text.slice(i, stop).includes('import')) return false;
      this.suspect ||= follows(text, i, WORD.declare) || follows(text, i, WORD.generic);
      this.commentEnd = stop;
      this.go(stop, before);
      return true;
    }
    if (before === OPERAND.yes) this.go(i + 1, OPERAND.no);
    else if (before !== OPERAND.no) return false;
    else {
      const stop = regexEnd(text, i, end);
      if (stop < 0) return false;
      this.go(wordEnd(text, stop, end), OPERAND.yes);
    }
    return true;
  }

  private less(i: number): boolean {
    const { state, typed } = this;
    const { text, end, dialect } = state;
    if (mayNameModule(text, i, this.commentEnd)) return false;
    if (!dialect.jsx || typed) {
      this.go(i + 1, OPERAND.no);
      return true;
    }
    const before = this.operandBefore(i);
    if (before === OPERAND.yes) {
      this.suspect ||= follows(text, i, WORD.generic);
      this.go(text.charCodeAt(i + 1) === 60 ? i + 2 : i + 1, OPERAND.no);
      return true;
    }
    if (before !== OPERAND.no) return false;
    if (dialect.types && (this.suspect || this.types.next(this.begin) < i)) return false;
    if (!opensElement(text, i, end, PREV.colon, this.outer.tags)) return false;
    state.i = i;
    state.push(FRAME.jsxTag);
    state.token(1, PREV.less, false);
    return this.element();
  }

  private element(): boolean {
    const { state, sink } = this;
    for (;;) {
      const { kind } = state;
      if (kind === FRAME.jsxText) scanJsxText(state);
      else if (kind === FRAME.jsxTag) scanJsxTag(state);
      else break;
      if (state.i >= state.end || sink.failure !== undefined) return false;
    }
    if (state.kind === FRAME.angle) return false;
    if (state.kind === FRAME.jsxExpression && state.justOpened) {
      this.opened.push(state.i - 1);
      this.closers.push(60);
      this.go(state.i, OPERAND.no);
    } else this.go(state.i, OPERAND.yes);
    return true;
  }
}

/** The character that closes each kind of bracket that can be skipped. */
const CLOSER: Readonly<Record<number, number>> = {
  [FRAME.block]: 125,
  [FRAME.object]: 125,
  [FRAME.body]: 125,
  [FRAME.jsxExpression]: 125,
  [FRAME.paren]: 41,
  [FRAME.condition]: 41,
  [FRAME.bracket]: 93,
};
