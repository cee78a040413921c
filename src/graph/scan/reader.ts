import { isStart, isWideSpace, wordEnd } from './characters.js';
import { cook, stringEnd, templateStop } from './literals.js';

/** A string, or a template without substitutions, in the text. */
export interface Literal {
  value: string;
  start: number;
  end: number;
}

/** First offset from `i` on that is neither white space nor comment. An unclosed comment reaches to `end`. */
export function skipTrivia(text: string, i: number, end: number): number {
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c === 32 || (c >= 9 && c <= 13)) i++;
    else if (c === 47 && text.charCodeAt(i + 1) === 47) i = lineEnd(text, i, end);
    else if (c === 47 && text.charCodeAt(i + 1) === 42) {
      const close = text.indexOf('*/', i + 2);
      i = close < 0 ? end : close + 2;
    } else if (c >= 128 && isWideSpace(c)) i++;
    else break;
  }
  return i < end ? i : end;
}

/** Offset of the end of the line that `i` stands on. */
export function lineEnd(text: string, i: number, end: number): number {
  const newline = text.slice(i, end).indexOf('\n');
  return newline < 0 ? end : i + newline;
}

/** Looks ahead over a few tokens where a statement's form has to be known; always stands behind white space and comments. */
export class Reader {
  at: number;

  constructor(
    readonly text: string,
    at: number,
    readonly end: number,
  ) {
    this.at = skipTrivia(text, at, end);
  }

  /** The character here, empty at the end. */
  get here(): string {
    return this.at < this.end ? (this.text[this.at] ?? '') : '';
  }

  get atQuote(): boolean {
    const c = this.here;
    return c === '"' || c === "'";
  }

  /** Moves to an offset, and over what follows it without meaning. */
  moveTo(at: number): void {
    this.at = skipTrivia(this.text, at, this.end);
  }

  /** Takes that one character if it is here. */
  take(character: string): boolean {
    if (this.here !== character) return false;
    this.moveTo(this.at + 1);
    return true;
  }

  /** The identifier here, not taken; empty if there is none. */
  peekWord(): string {
    if (this.at >= this.end || !isStart(this.text.charCodeAt(this.at))) return '';
    return this.text.slice(this.at, wordEnd(this.text, this.at, this.end));
  }

  /** Takes the identifier here; empty if there is none. */
  word(): string {
    const word = this.peekWord();
    if (word !== '') this.moveTo(this.at + word.length);
    return word;
  }

  /** Takes that one word if it is here. */
  takeWord(word: string): boolean {
    if (this.peekWord() !== word) return false;
    this.moveTo(this.at + word.length);
    return true;
  }

  /** Takes the string here. */
  string(): Literal | undefined {
    if (!this.atQuote) return undefined;
    const start = this.at;
    const end = stringEnd(this.text, start, this.end);
    if (end < 0) return undefined;
    this.moveTo(end);
    return { value: cook(this.text.slice(start + 1, end - 1)), start, end };
  }

  /** Takes the string or the template without substitutions here. */
  literal(): Literal | undefined {
    if (this.here !== '`') return this.string();
    const start = this.at;
    const stop = templateStop(this.text, start + 1, this.end);
    if (stop < 0 || this.text[stop] !== '`') return undefined;
    this.moveTo(stop + 1);
    return { value: cook(this.text.slice(start + 1, stop)), start, end: stop + 1 };
  }
}
