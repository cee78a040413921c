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

/** The next thing to look at: a string, whole or up to its first escape or the line's end, or a character. */
const STOP = /"[^"\\\n\r]*["\\\n\r]|'[^'\\\n\r]*['\\\n\r]|["'`/<(){}[\]]/g;

const [PARENTHESIS, BRACKET, BRACE] = [41, 93, 125];

/** The character that closes each kind of bracket that is skipped. */
const CLOSER: Readonly<Record<number, number>> = {
  [FRAME.block]: BRACE,
  [FRAME.object]: BRACE,
  [FRAME.body]: BRACE,
  [FRAME.jsxExpression]: BRACE,
  [FRAME.paren]: PARENTHESIS,
  [FRAME.condition]: PARENTHESIS,
  [FRAME.bracket]: BRACKET,
};

/** Braces behind which a template or an element goes on. */
const [SUBSTITUTION, EXPRESSION] = [96, 60];

/**
 * Skips what stands in a bracket when nothing in it can name a module. Only the characters are looked at that quote, open, close,
 * divide or begin an element. Wherever one of them could mean two things, the bracket is left to the walk from token to token:
 * what is skipped is what the walk would have come through without a site, an export or a failure.
 */
export class Skipper {
  /** Brackets in which an earlier skip met what it could not tell, the next one last: no use to try them. */
  private readonly doomed: number[] = [];
  /** The brackets open inside the one that is skipped: where they opened, and what closes them. */
  private readonly opened: number[] = [];
  private readonly closers: number[] = [];
  /** The elements open inside it, and what is wrong with them. */
  private readonly elements: State;
  private readonly sink = new Sink();
  private readonly types: TypeMarks;
  private begin = 0;
  /** Behind the last thing that was looked at. */
  private from = 0;
  /** Whether an operand ends at `from`: one of OPERAND; or a parenthesis closes there, and this is -1 less its place. */
  private before: number = OPERAND.no;
  private commentEnd = -1;
  /** Where the last line begins: a string that opens before it ends with its line at the latest. */
  private readonly lastBreak: number;
  /** Something was met that can begin a type and that `types` does not find. */
  private typed = false;

  constructor(
    private readonly outer: State,
    private readonly jsdoc: boolean,
  ) {
    const { text, end, dialect } = outer;
    this.types = new TypeMarks(text);
    this.lastBreak = text.lastIndexOf('\n');
    this.elements = new State(text, end, dialect, this.sink);
  }

  /** Moves the scan, which has just opened a bracket, to the character that closes it, where all between is certain. */
  skip(): void {
    const { outer, doomed, opened } = this;
    const { i, kind, text } = outer;
    const closer = CLOSER[kind];
    if (closer === undefined || text.charCodeAt(i) === closer || outer.frame & IN.pattern) return;
    while ((doomed.at(-1) ?? i) < i - 1) doomed.pop();
    if (doomed.at(-1) === i - 1) return;
    this.start(i);
    const close = this.closeOf(closer);
    if (close >= 0) outer.i = close;
    else for (let n = opened.length - 1; n >= 0; n--) doomed.push(opened[n] ?? 0);
  }

  private start(begin: number): void {
    this.begin = begin;
    this.move(begin, OPERAND.no);
    this.commentEnd = -1;
    this.typed = false;
    this.opened.length = 0;
    this.closers.length = 0;
    this.elements.reset();
    this.sink.failure = undefined;
  }

  /** Offset of the character that closes the bracket, or -1 when that is not certain. */
  private closeOf(closer: number): number {
    const { text, end } = this.outer;
    for (;;) {
      STOP.lastIndex = this.from;
      if (!STOP.test(text)) return -1;
      const next = STOP.lastIndex;
      if (next > end) return -1;
      const c = text.charCodeAt(next - 1);
      switch (c) {
        case 40: // (
          if (mayNameModule(text, next - 1, this.commentEnd)) return -1;
          this.open(next, PARENTHESIS);
          break;
        case 91: // [
          this.open(next, BRACKET);
          break;
        case 123: // {
          if (text.startsWith('\\u', next - 3)) return -1; // \u{61}
          this.open(next, BRACE);
          break;
        case PARENTHESIS:
        case BRACKET:
        case BRACE:
          if (this.opened.length === 0) return c === closer ? next - 1 : -1;
          if (!this.close(next, c)) return -1;
          break;
        case 34: // "
        case 39: // '
          if (next > this.lastBreak && this.opensLast(next)) return -1;
          this.move(next, OPERAND.yes);
          break;
        case 96: // `
          if (!this.template(next)) return -1;
          break;
        case 47: // /
          if (!this.slash(next - 1)) return -1;
          break;
        case 60: // <
          if (!this.less(next - 1)) return -1;
          break;
        default:
          if (!this.string()) return -1;
      }
    }
  }

  /** Whether the quote before `from` opens a string that neither ends nor meets an escape or a line's end: the text ends first. */
  private opensLast(from: number): boolean {
    const { text } = this.outer;
    return text.indexOf(text.charAt(from - 1), this.from) === from - 1;
  }

  private move(from: number, before: number): void {
    this.from = from;
    this.before = before;
  }

  private open(from: number, closer: number): void {
    this.opened.push(from - 1);
    this.closers.push(closer);
    this.move(from, OPERAND.no);
  }

  /** Takes the closing character before `from`. @returns whether it closes the innermost bracket */
  private close(from: number, c: number): boolean {
    const opened = this.opened.pop() ?? 0;
    const closer = this.closers.pop();
    if (closer === c) {
      if (c === PARENTHESIS) this.move(from, -1 - opened);
      else this.move(from, c === BRACKET ? OPERAND.yes : OPERAND.maybe);
      return true;
    }
    if (c !== BRACE) return false;
    if (closer === SUBSTITUTION) return this.template(from);
    if (closer !== EXPRESSION) return false;
    this.elements.pop();
    this.elements.i = from;
    this.elements.prev = PREV.closeBrace;
    return this.element();
  }

  /** Takes the string that comes next and has an escape in it. */
  private string(): boolean {
    const { text, end } = this.outer;
    let { from } = this;
    while (text.charCodeAt(from) !== 34 && text.charCodeAt(from) !== 39) from++;
    const stop = stringEnd(text, from, end);
    this.move(stop, OPERAND.yes);
    return stop >= 0;
  }

  /** Goes on inside a template, up to its end or into its next substitution. */
  private template(from: number): boolean {
    const { text, end } = this.outer;
    const stop = templateStop(text, from, end);
    if (stop < 0) return false;
    if (text.charCodeAt(stop) === 96) this.move(stop + 1, OPERAND.yes);
    else this.open(stop + 2, SUBSTITUTION);
    return true;
  }

  private slash(i: number): boolean {
    const { text, end } = this.outer;
    const next = text.charCodeAt(i + 1);
    const before = this.operandBefore(i);
    if (next === 47 || next === 42) return this.comment(i, next, before);
    if (before === OPERAND.yes) this.move(i + 1, OPERAND.no);
    else if (before === OPERAND.no) {
      const stop = regexEnd(text, i, end);
      if (stop < 0) return false;
      this.move(wordEnd(text, stop, end), OPERAND.yes);
    } else return false;
    return true;
  }

  private comment(i: number, kind: number, before: number): boolean {
    const { text, end, dialect } = this.outer;
    const stop = kind === 47 ? text.indexOf('\n', i) : text.indexOf('*/', i + 2) + 2;
    if (stop < 2 || stop > end) return false;
    if (this.jsdoc && text.slice(i, stop).includes('import')) return false;
    if (dialect.jsx) this.typed ||= follows(text, i, WORD.declare) || follows(text, i, WORD.generic);
    this.commentEnd = stop;
    this.move(stop, before);
    return true;
  }

  private less(i: number): boolean {
    const { text, end, dialect, inType, tags } = this.outer;
    if (mayNameModule(text, i, this.commentEnd)) return false;
    if (!dialect.jsx || inType) {
      this.move(i + 1, OPERAND.no);
      return true;
    }
    const before = this.operandBefore(i);
    if (before === OPERAND.yes) {
      this.typed ||= follows(text, i, WORD.generic);
      this.move(text.charCodeAt(i + 1) === 60 ? i + 2 : i + 1, OPERAND.no);
      return true;
    }
    if (before !== OPERAND.no) return false;
    if (dialect.types && (this.typed || this.types.next(this.begin) < i)) return false;
    // what is an element behind a colon, where a type may stand, is one everywhere
    if (!opensElement(text, i, end, PREV.colon, tags)) return false;
    this.elements.i = i;
    this.elements.push(FRAME.jsxTag);
    this.elements.token(1, PREV.less, false);
    return this.element();
  }

  /** Goes on inside an element, up to its end or into its next expression. */
  private element(): boolean {
    const { elements, sink } = this;
    let { kind } = elements;
    while (kind === FRAME.jsxText || kind === FRAME.jsxTag) {
      if (kind === FRAME.jsxText) scanJsxText(elements);
      else scanJsxTag(elements);
      if (elements.i >= elements.end || sink.failure !== undefined) return false;
      if (elements.justOpened && elements.kind === FRAME.jsxExpression) {
        this.open(elements.i, EXPRESSION);
        return true;
      }
      kind = elements.kind;
    }
    this.move(elements.i, OPERAND.yes);
    return kind !== FRAME.angle; // type arguments of an element
  }

  private operandBefore(at: number): number {
    const { from, before } = this;
    const { text } = this.outer;
    return operandBefore(text, from, at, before < 0 ? operandBehindParenthesis(text, -1 - before) : before);
  }
}
