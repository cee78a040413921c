import { isPart, isStart, wordEnd } from './characters.js';
import { PREV } from './frames.js';
import { skipTrivia } from './reader.js';

/** Last offset of each closing tag's name in a text; made once, when first needed. */
export class ClosingTags {
  private last: Map<string, number> | undefined;

  constructor(private readonly text: string) {}

  /** Whether `</name` stands somewhere behind `at`. */
  closedAfter(name: string, at: number): boolean {
    if (this.last === undefined) {
      this.last = new Map();
      for (let i = this.text.indexOf('</'); i >= 0; i = this.text.indexOf('</', i + 2)) {
        this.last.set(this.text.slice(i + 2, tagNameEnd(this.text, i + 2, this.text.length)), i);
      }
    }
    return (this.last.get(name) ?? -1) > at;
  }
}

/** Offset behind an element's name: `a`, `a-b`, `a:b`, `A.B`. */
function tagNameEnd(text: string, i: number, end: number): number {
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c === 45 || c === 46 || c === 58) i++;
    else if (isPart(c)) i = wordEnd(text, i, end);
    else break;
  }
  return i;
}

/**
 * Whether the `<` at `at`, standing where an operand is expected, opens an element and not type parameters. In a .tsx file
 * `<T,>` and `<T extends U>` open type parameters as the TypeScript compiler has it; `<T>(` does so only inside a type, which
 * is told from the token before and from whether a `</T` follows.
 */
export function opensElement(
  text: string,
  at: number,
  end: number,
  prev: number,
  tags: ClosingTags,
): boolean {
  const start = skipTrivia(text, at + 1, end);
  const first = text.charCodeAt(start);
  if (first === 62) return true;
  if (!isStart(first)) return false;
  const nameEnd = tagNameEnd(text, start, end);
  const name = text.slice(start, nameEnd);
  const behind = skipTrivia(text, nameEnd, end);
  const next = text[behind] ?? '';
  if (next === ',' || next === '=') return false;
  if (next === '>')
    return !(mayPrecedeType(prev) && opensFunctionType(text, behind, end)) || tags.closedAfter(name, at);
  if (name === 'const' && isStart(text.charCodeAt(behind))) return false;
  if (!text.startsWith('extends', behind)) return true;
  const afterExtends = skipTrivia(text, behind + 7, end);
  const c = text[afterExtends] ?? '';
  return afterExtends === behind + 7 || c === '=' || c === '>' || c === '/';
}

/** Whether `>` is followed by a parameter list. */
function opensFunctionType(text: string, greater: number, end: number): boolean {
  return text[skipTrivia(text, greater + 1, end)] === '(';
}

/** Tokens that can stand before a function type in a place the scanner does not know to be a type. */
function mayPrecedeType(prev: number): boolean {
  return (
    prev === PREV.colon ||
    prev === PREV.label ||
    prev === PREV.arrow ||
    prev === PREV.bar ||
    prev === PREV.comma ||
    prev === PREV.openParen ||
    prev === PREV.openBracket ||
    prev === PREV.less ||
    prev === PREV.assign ||
    prev === PREV.typeWord
  );
}
