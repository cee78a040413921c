import { MOCKS } from './calls.js';
import { isPart, isWideSpace } from './characters.js';

/** The words right before the parenthesis of a call that names a module; `defer` and `source` as in `import.defer()`. */
const CALLED = new Set(['import', 'defer', 'source', 'require', ...MOCKS]);

const LONGEST = Math.max(...[...CALLED].map((word) => word.length));

/** 1 for the last three letters of those words, five bits each: nearly every other call is told by them. */
const TAILS = new Uint8Array(1 << 15);
for (const word of CALLED) TAILS[tail(word, word.length)] = 1;

function tail(text: string, stop: number): number {
  return (
    ((text.charCodeAt(stop - 3) & 31) << 10) |
    ((text.charCodeAt(stop - 2) & 31) << 5) |
    (text.charCodeAt(stop - 1) & 31)
  );
}

/**
 * Whether what opens at `at` may be the arguments, or type arguments, of a call that names a module.
 * @param commentEnd offset behind the last comment before `at`: the comment may hide the word
 */
export function mayNameModule(text: string, at: number, commentEnd: number): boolean {
  let stop = at;
  while (stop > commentEnd && text.charCodeAt(stop - 1) <= 32) stop--;
  if (stop === commentEnd || isWideSpace(text.charCodeAt(stop - 1))) return true;
  if (TAILS[tail(text, stop)] === 0) return false;
  let start = stop;
  while (stop - start <= LONGEST && isPart(text.charCodeAt(start - 1))) start--;
  return CALLED.has(text.slice(start, stop));
}
