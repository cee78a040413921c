import { isAnnotation } from './annotation.js';
import type { Brackets } from './brackets.js';

/** Code without imports and comments. */
export interface Code {
  text: string;
  brackets: Brackets;
  /** Whether anything in it is decorated. */
  decorated: boolean;
}

/** Steps outwards from a name before it is given up. */
const MAX_STEPS = 12;

/** Characters beside a place that are looked at for words. */
const NEAR = 400;

/** `type Name<…> =` */
const ALIAS = /\btype\s+[\w$]{1,80}\s*(?:<[^=;{}]{0,300}>)?\s*$/;

/** `interface Name extends`, or a type parameter in front of its constraint. */
const EXTENDED =
  /\binterface\s+[\w$]{1,80}\s*(?:<[^;{}]{0,300}>)?\s*$|[<,]\s*(?:const\s+)?(?!class\b)[\w$]{1,80}\s*$/;

/** The question of a conditional type. */
const ASKED = /^[\w$.]{1,160}\s*(?:<[^;{}]{0,200}>\s*)?\?(?![.?])/;

/** A guard: `(value): value is Name` */
const GUARD = /\)\s*:\s*(?:asserts\s+)?[\w$]{1,80}\s*$/;

/**
 * Whether a name stands where only a type can, so that compilers drop its import: told outwards from the name, over unions, type
 * arguments and type literals, to what begins the type, such as `as`, `<` or the colon of a parameter. False in doubt.
 * @param at offset of the name
 * @param depth type literals gone through so far
 */
export function isTypePosition(code: Code, at: number, depth = 0): boolean {
  const { text, brackets } = code;
  let start = at;
  for (let step = 0; step < MAX_STEPS; step++) {
    const before = brackets.solidBefore(start);
    const character = text[before] ?? '';
    if (character === '<') return isArgument(code, before);
    if (character === ':') return isAnnotation(code, before, at, depth);
    if (character === '=') return ALIAS.test(text.slice(Math.max(0, before - NEAR), before));
    const outwards = /[\w$]/.test(character) ? beforeOperator(code, before, at) : beforeSign(code, before);
    if (typeof outwards === 'boolean') return outwards;
    start = outwards;
  }
  return false;
}

/** A word in front of a type: whether a type stands behind it, or where it begins when that is told from what is before it. */
function beforeOperator({ text }: Code, last: number, at: number): number | boolean {
  const word = /[\w$]+$/.exec(text.slice(Math.max(0, last - 30), last + 1))?.[0] ?? '';
  const from = last + 1 - word.length;
  if (word === 'typeof' || word === 'readonly') return from;
  if (word === 'keyof' || word === 'implements') return true;
  const after = text.slice(at, at + NEAR);
  if (word === 'as' || word === 'satisfies') return !/^[\w$.]+\s*(?:from\b|\()/.test(after);
  const before = text.slice(Math.max(0, from - NEAR), from);
  if (word === 'is') return GUARD.test(before);
  return word === 'extends' && (EXTENDED.test(before) || ASKED.test(after));
}

/** A sign in front of a type: where the union, the list or the brackets begin in which it stands, or whether it is a type. */
function beforeSign(code: Code, sign: number): number | boolean {
  const { text, brackets } = code;
  const character = text[sign] ?? '';
  if (character === '|' || character === '&')
    return text[sign - 1] !== character && (startOfOperand(code, sign) ?? false);
  if (text.slice(sign - 2, sign + 1) === '...') return sign - 2;
  const open = character === ',' ? brackets.aroundType(sign) : sign;
  if (open === undefined) return false;
  if (text[open] === '<') return isArgument(code, open);
  const isList = text[open] === '[' || (text[open] === '(' && character === '(');
  return isList && !/[\w$)\]>}]/.test(text[open - 1] ?? '') ? open : false;
}

/** Type arguments and parameters stand close behind a name, up to their `>`; neither an element of JSX nor a comparison does. */
function isArgument({ text, brackets }: Code, open: number): boolean {
  if (!/[\w$]/.test(text[open - 1] ?? '') || /[ =]/.test(text[open + 1] ?? '')) return false;
  const close = brackets.closingOf(open);
  return close !== undefined && !/^[^{]*;/.test(text.slice(open, close));
}

/** Where the left side of a `|` or `&` begins; the sign itself where a union begins with one; undefined for what is no type. */
function startOfOperand({ text, brackets }: Code, sign: number): number | undefined {
  let at = brackets.solidBefore(sign);
  const quote = text[at] ?? '';
  if (quote === '"' || quote === "'") {
    const open = text.lastIndexOf(quote, at - 1);
    return open === -1 ? undefined : open;
  }
  for (let step = 0; step < MAX_STEPS && /[\])}>]/.test(text[at] ?? '') && text[at - 1] !== '='; step++) {
    const open = text[at] === '>' ? brackets.aroundType(at) : brackets.around(at);
    if (open === undefined) return undefined;
    const isJoined = /[\w$\])>]/.test(text[open - 1] ?? '');
    if (!isJoined) return open;
    if (text[open] === '(') return undefined;
    at = open - 1;
  }
  if (!/[\w$]/.test(text[at] ?? '')) return sign;
  const near = text.slice(Math.max(0, at - NEAR), at + 1);
  const operand = /(?:\b(?:keyof|typeof|readonly)\s{1,9}){0,3}[\w$.]{1,160}$/.exec(near)?.[0];
  return operand === undefined ? undefined : at + 1 - operand.length;
}
