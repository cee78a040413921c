import { isPart, isStart, isWideSpace, wordEnd } from './characters.js';
import { wordMeaning, WORD } from './words.js';

/**
 * Finds ahead, with the engine's own search, where a type may begin: at `type A =`, `interface`, the colon behind `const a`. It
 * says so more often than the scanner comes to it and never less often, but for two things that a caller has to look at:
 * type parameters, and declarations with a comment inside. Asked for offsets that only grow, it goes over the text once.
 */
export class TypeMarks {
  private aliasAt = -1;
  private interfaceAt = -1;
  private annotationAt = -1;

  constructor(private readonly text: string) {}

  /** Where a type may begin next, from `from` on; infinite when none does. */
  next(from: number): number {
    const { text } = this;
    if (this.aliasAt < from) this.aliasAt = find(text, 'ype', from, opensAlias);
    if (this.interfaceAt < from) this.interfaceAt = find(text, 'face', from, endsInterface);
    if (this.annotationAt < from) this.annotationAt = find(text, ':', from, opensAnnotation);
    return Math.min(this.aliasAt, this.interfaceAt, this.annotationAt);
  }
}

/** Offset of the next `piece` that passes; the pieces are the rarer letters of what is looked for. */
function find(
  text: string,
  piece: string,
  from: number,
  passes: (text: string, at: number) => boolean,
): number {
  for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (passes(text, at)) return at;
  }
  return Number.POSITIVE_INFINITY;
}

function opensAlias(text: string, at: number): boolean {
  const stop = at + 3;
  if (text.charCodeAt(at - 1) !== 116 || !isStart(text.charCodeAt(stop + 1))) return false;
  let next = wordEnd(text, stop + 1, text.length);
  while (/\s/.test(text.charAt(next))) next++;
  return /[=<]/.test(text.charAt(stop)) || /[=</]/.test(text.charAt(next));
}

function endsInterface(text: string, at: number): boolean {
  return text.startsWith('inter', at - 5);
}

function opensAnnotation(text: string, at: number): boolean {
  return follows(text, at, WORD.declare);
}

/**
 * Whether a word of that meaning ends before `at`, or a name behind it does: `const a! |`, `function* a |`.
 * No comment may stand there.
 */
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

/** Back over white space and the marks that may stand at a declared name. */
function skipBack(text: string, at: number): number {
  for (;;) {
    const c = text.charCodeAt(at - 1);
    if (!(c <= 33 || c === 42 || isWideSpace(c))) return at;
    at--;
  }
}
