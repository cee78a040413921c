import type { Code } from './type-position.js';
import { isTypePosition } from './type-position.js';

/** Type literals inside each other. */
const MAX_DEPTH = 8;

/** Characters before a bracket that are looked at for the head of its body. */
const HEAD = 400;

/** Characters beside a name that are looked at for words. */
const NEAR = 120;

/** Unions and arguments of one type. */
const MAX_PARTS = 20;

/** What a body begins with whose members have types. */
const INTERFACE = /\binterface\s[^{}();]{1,300}$/;
const CLASS = /\bclass\s[^{}();]{1,300}$/;

/** Where a member begins, with words such as `private` in front. */
const MEMBER =
  /(?:^|[\n;{,])\s*(?:(?:public|private|protected|readonly|static|declare|override|abstract)\s{1,9}){0,5}#?$/;

/** The same with a word which no object literal has: the head of a class can be too long to be recognised. */
const MODIFIED = /(?:^|[\n;{])\s*(?:(?:public|private|protected|readonly|declare)\s{1,9}){1,5}#?$/;

/** Where a parameter begins. */
const PARAMETER = /[(,]\s*(?:(?:public|private|protected|readonly)\s{1,9}){0,3}(?:\.\.\.)?$/;

const VARIABLE = /\b(?:const|let|var)\s+$/;

/**
 * Whether what follows a colon is a type: that of a variable, a parameter, a result, or a member of an interface, class or type
 * literal; not the value of a property or the end of `a ? b : c`. Types that decorators may write down as values (tsconfig
 * `emitDecoratorMetadata`) do not count: those of decorated members and methods, and of constructors where anything is decorated.
 * @param colon its offset
 * @param name offset of a name in the type
 * @param depth type literals gone through so far
 */
export function isAnnotation(code: Code, colon: number, name: number, depth: number): boolean {
  const { text, brackets } = code;
  let last = brackets.solidBefore(colon);
  if (text[last] === '?' || text[last] === '!') last = brackets.solidBefore(last);
  if (text[last] === ')') return isResult(code, last, name, depth);
  const start = startOfName(code, last);
  if (start === undefined) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (VARIABLE.test(before)) return true;
  const around = brackets.around(start);
  if (around === undefined) return false;
  if (text[around] === '(') return PARAMETER.test(before) && !isWrittenDown(code, around);
  if (text[around] !== '{' || text[last] === '}' || !MEMBER.test(before)) return false;
  if (MODIFIED.test(before) || CLASS.test(headOf(text, around)))
    return !(code.decorated && mayBeDecorated(before));
  return isTypeBody(code, around, depth);
}

/** Whether a brace opens an interface or a type literal. */
function isTypeBody(code: Code, open: number, depth: number): boolean {
  return (
    INTERFACE.test(headOf(code.text, open)) || (depth < MAX_DEPTH && isTypePosition(code, open, depth + 1))
  );
}

function headOf(text: string, open: number): string {
  return text.slice(Math.max(0, open - HEAD), open);
}

/** Where a name, a quoted name, a pattern (`{ a, b }`) or an index (`[key: string]`) begins that ends at a place. */
function startOfName({ text, brackets }: Code, last: number): number | undefined {
  if (text[last] === '}' || text[last] === ']') return brackets.around(last);
  const near = text.slice(Math.max(0, last - NEAR), last + 1);
  const name = /(?:[\w$]{1,80}|'[^'\n]{0,80}'|"[^"\n]{0,80}")$/.exec(near)?.[0];
  return name === undefined ? undefined : last + 1 - name.length;
}

/** The type of a result stands before a body or an arrow, and behind the methods of an interface. */
function isResult(code: Code, close: number, name: number, depth: number): boolean {
  const { text, brackets } = code;
  const open = brackets.around(close);
  if (open === undefined || isWrittenDown(code, open)) return false;
  const end = endOfType(code, name);
  if (/^\s*(?:\{|=>)/.test(text.slice(end, end + NEAR))) return true;
  const around = brackets.around(open);
  return around !== undefined && text[around] === '{' && isTypeBody(code, around, depth);
}

/** Where a type ends in which a name stands: behind its arguments, `[]`, and what is united with it. */
function endOfType({ text, brackets }: Code, name: number): number {
  let end = name;
  for (let part = 0; part < MAX_PARTS; part++) {
    end += /^[\w$.]*/.exec(text.slice(end, end + NEAR))?.[0].length ?? 0;
    const close = /[<[{(]/.test(text[end] ?? '') ? brackets.closingOf(end) : undefined;
    const sign = close === undefined ? /^\s*[|&]\s*/.exec(text.slice(end, end + NEAR))?.[0] : undefined;
    if (close !== undefined) end = close + 1;
    else if (sign === undefined) break;
    else end += sign.length;
  }
  return end;
}

/** Whether the types of a function's parameters and result may be there at run time: it is decorated, or has decorated parameters. */
function isWrittenDown({ text, brackets, decorated }: Code, open: number): boolean {
  if (!decorated) return false;
  const before = text.slice(Math.max(0, open - NEAR), open);
  const parameters = text.slice(open, brackets.closingOf(open) ?? text.length);
  return /\bconstructor\s*$/.test(before) || parameters.includes('@') || mayBeDecorated(before);
}

/** Whether a decorator stands on the line of a member, or may end above it. */
function mayBeDecorated(before: string): boolean {
  return /@[^\n]*\n?[^\n]*$|\)\s*\n[^\n]*$/.test(before);
}
