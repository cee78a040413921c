import { isPart, isWideSpace } from './characters.js';
import { WORD, wordMeaning } from './words.js';

/** Whether what stands before a place can end an operand. */
export const OPERAND = {
  no: 0,
  yes: 1,
  /** Not to be told from here. */
  maybe: 2,
  /** Nor whether it is a dot, behind which every word is a name. */
  maybeDot: 3,
} as const;

/**
 * Whether an operand ends before `at`, told from the text between `from` and there, in which no quote, bracket, slash or `<`
 * stands.
 * @param before the answer for `from`
 */
export function operandBefore(text: string, from: number, at: number, before: number): number {
  let k = at - 1;
  let c = text.charCodeAt(k);
  let marked = false;
  for (; k >= from && (c <= 32 || c === 33); c = text.charCodeAt(--k)) marked ||= c === 33;
  const known = k < from ? before : operandAt(text, from, k, before);
  // `!` negates what follows, or asserts what it stands behind
  return marked && known !== OPERAND.no ? OPERAND.maybe : known;
}

/** Whether the token whose last character stands at `k` can end an operand. */
function operandAt(text: string, from: number, k: number, before: number): number {
  const c = text.charCodeAt(k);
  if (isPart(c)) return wordBefore(text, from, k + 1, before);
  switch (c) {
    case 44: // ,
    case 59: // ;
    case 58: // :
    case 63: // ?
    case 61: // =
    case 38: // &
    case 124: // |
    case 42: // *
    case 37: // %
    case 94: // ^
    case 126: // ~
      return OPERAND.no;
    case 43: // +
    case 45: // -  doubled it belongs to what stands before or behind it
      return text.charCodeAt(k - 1) === c ? OPERAND.maybe : OPERAND.no;
    case 62: // >  of an arrow
      return text.charCodeAt(k - 1) === 61 && text.charCodeAt(k - 2) !== 61 ? OPERAND.no : OPERAND.maybe;
    default:
      return c === 46 || isWideSpace(c) ? OPERAND.maybeDot : OPERAND.maybe;
  }
}

/** The same where a word or number ends at `stop`. */
function wordBefore(text: string, from: number, stop: number, before: number): number {
  let start = stop - 1;
  while (start > from && isPart(text.charCodeAt(start - 1))) start--;
  switch (wordMeaning(text, start, stop)) {
    case WORD.plain:
    case WORD.alias:
    case WORD.interface:
    case WORD.generic:
    case WORD.import:
    case WORD.export:
    case WORD.require:
    case WORD.mock:
      return OPERAND.yes;
    case WORD.infix:
    case WORD.type:
      return OPERAND.maybe;
    default:
      break;
  }
  let k = start - 1;
  while (k >= from && text.charCodeAt(k) <= 32) k--;
  if (k < from) return before === OPERAND.maybeDot ? OPERAND.maybe : OPERAND.no;
  switch (text.charCodeAt(k)) {
    case 46: // .  `a.return` names a member, `...return` does not
      return text.charCodeAt(k - 1) === 46 ? OPERAND.maybe : OPERAND.yes;
    case 35: // #
      return OPERAND.maybe;
    default:
      return isWideSpace(text.charCodeAt(k)) ? OPERAND.maybe : OPERAND.no;
  }
}

/**
 * Whether the parenthesis that opens at `at` holds a condition, as that of `if (a)`; `)` ends an operand where it does not.
 * @returns the answer for the place behind its `)`
 */
export function operandBehindParenthesis(text: string, at: number): number {
  let k = at - 1;
  while (text.charCodeAt(k) === 32) k--;
  const c = text.charCodeAt(k);
  if (c === 47 || c <= 32 || isWideSpace(c)) return OPERAND.maybe; // a comment or another line
  if (!isPart(c)) return OPERAND.yes;
  let start = k;
  while (k - start < 6 && isPart(text.charCodeAt(start - 1))) start--;
  const meaning = wordMeaning(text, start, k + 1);
  return meaning === WORD.condition || meaning === WORD.await ? OPERAND.maybe : OPERAND.yes;
}
