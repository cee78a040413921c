import { blankLiterals } from './blank-literals.js';

/** Names of functions that take a test, in the runners people use; a dot begins a variation. */
const CALL =
  /(?<![\w$.])(?:it|test|specify|(?:Deno|QUnit|tap|t)\s*\.\s*test)((?:\s*\.\s*[a-zA-Z]+)*)\s*(?=[(`])/g;

/** Variations whose body does not run. */
const IDLE =
  /\.\s*(?:skip|todo|skipIf|fixme|describe|beforeEach|afterEach|beforeAll|afterAll|step|use|extend|setTimeout|configure|slow|info|mock)\b/;

/** How much of the text behind a call is looked at for its arguments, in characters. */
const REACH = 200_000;

/**
 * Whether a test file holds a test case with something in it. Skipped and planned tests, tests without a body or with an empty one
 * do not count. Told from the text, comments and strings left out.
 */
export function hasTestCase(text: string): boolean {
  const code = blankLiterals(text);
  // The testers of lint rules make their own cases.
  if (/\bRuleTester\b/.test(code) && /\.run\s*\(/.test(code)) return true;
  let budget = REACH;
  for (const match of code.matchAll(CALL)) {
    if (IDLE.test(match[1] ?? '')) continue;
    const from = match.index + match[0].length;
    const args = argumentsAt(code, from, budget);
    budget -= args.length;
    if (hasBody(args)) return true;
    if (budget <= 0) return true;
  }
  return false;
}

/** What stands between the parentheses at `from`; of a call of a call (`test.each(…)(…)`) the last ones. */
function argumentsAt(code: string, from: number, limit: number): string {
  let at = from;
  let last = '';
  const end = Math.min(code.length, from + limit);
  while (at < end) {
    if (code[at] === '`') {
      const close = code.indexOf('`', at + 1);
      if (close === -1) return last;
      at = close + 1;
    } else if (code[at] === '(') {
      const begin = at + 1;
      let depth = 0;
      do {
        if (code[at] === '(') depth++;
        else if (code[at] === ')') depth--;
        at++;
      } while (depth > 0 && at < end);
      last = code.slice(begin, at - 1);
    } else if (/\s/.test(code[at] ?? '')) at++;
    else break;
  }
  return last;
}

/** A function with something in it, or the name of one, behind the title. */
function hasBody(args: string): boolean {
  const tight = args.replaceAll(/\s+/g, '').replace(/,$/, '');
  const comma = tight.indexOf(',');
  const rest = /^(?:async)?(?:function|\(|[\w$]+=>)/.test(tight)
    ? tight
    : comma === -1
      ? ''
      : tight.slice(comma + 1);
  return rest !== '' && !/(?:=>|\))\{\}(?:,[\w$]+)?$/.test(rest);
}
