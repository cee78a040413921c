import { isPart, isStart, isWideSpace, wordEnd } from './characters.js';
import { wordMeaning } from './words.js';

/** The colon behind a declared name. What may stand between is no more than the name, white space and `!`. */
const ANNOTATION = /:(?<=\b(?:const|let|var)\s[\s\w$!\\\x80-\uffff]*:)/g;

/**
 * Finds ahead, with the engine's own search, where a type may begin: at `type A =`, `interface`, the colon behind `const a`. It
 * says so more often than the scanner comes to it and never less often, but for two things that the caller has to look at:
 * type parameters, and declarations with a comment inside. Asked for offsets that only grow, it goes over the text once.
 */
export class TypeMarks {
  private aliasAt = -1;
  private interfaceAt = -1;
  private annotationAt = -1;

  constructor(private readonly text: string) {}

  /** Where a type may begin next, from `from` on; infinite when none does. */
  next(from: number): number {
    if (this.aliasAt < from) this.aliasAt = this.nextAlias(from);
    if (this.interfaceAt < from) this.interfaceAt = orInfinite(this.text.indexOf('interface', from));
    if (this.annotationAt < from) this.annotationAt = this.nextAnnotation(from);
    return Math.min(this.aliasAt, this.interfaceAt, this.annotationAt);
  }

  private nextAlias(from: number): number {
    const { text } = this;
    let at = text.indexOf('type', from);
    while (at >= 0 && !opensAlias(text, at)) at = text.indexOf('type', at + 1);
    return orInfinite(at);
  }

  private nextAnnotation(from: number): number {
    ANNOTATION.lastIndex = from;
    return ANNOTATION.test(this.text) ? ANNOTATION.lastIndex - 1 : Number.POSITIVE_INFINITY;
  }
}

function orInfinite(at: number): number {
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Whether `type` at `at` is followed by what makes it an alias, or by a comment that may hide it. */
function opensAlias(text: string, at: number): boolean {
  const stop = at + 4;
  if (isPart(text.charCodeAt(at - 1)) || isPart(text.charCodeAt(stop))) return false;
  if (!isStart(text.charCodeAt(stop + 1))) return false;
  let next = wordEnd(text, stop + 1, text.length);
  while (isSpace(text.charCodeAt(next))) next++;
  return /[=<]/.test(text.charAt(stop)) || /[=</]/.test(text.charAt(next));
}

function isSpace(c: number): boolean {
  return c <= 32 || isWideSpace(c);
}

/** Whether a word of that meaning, or a name behind it, ends before `at`: `const a! |`, `function* a |`, with no comment inside. */
export function follows(text: string, at: number, meaning: number): boolean {
  let stop = skipBack(text, at);
  for (let words = 0; words < 2; words++) {
    let start = stop;
    while (isPart(text.charCodeAt(start - 1))) start--;
    if (wordMeaning(text, start, stop) === meaning) return true;
    stop = skipBack(text, start);
  }
  return false;
}

/** Back over white space, `!` and `*`. */
function skipBack(text: string, at: number): number {
  for (let c = text.charCodeAt(at - 1); isSpace(c) || c === 33 || c === 42; c = text.charCodeAt(at - 1)) at--;
  return at;
}
