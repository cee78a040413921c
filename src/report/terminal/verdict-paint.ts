import type { Verdict } from '../../core/verdict/index.js';
import type { Paint } from './paint.js';

/** Sign and colour of each verdict. Only `passed` is green: what was not checked must not look checked. */
const SIGNS: Readonly<Record<Verdict, readonly [sign: string, color: keyof Paint]>> = {
  passed: ['✔', 'green'],
  failed: ['✖', 'red'],
  broken: ['✖', 'red'],
  inconclusive: ['?', 'yellow'],
  skipped: ['–', 'dim'],
};

/** A word in the verdict's colour, with its sign in front. */
export function signed(verdict: Verdict, word: string, paint: Paint): string {
  const [sign, color] = SIGNS[verdict];
  return paint[color](`${sign} ${word}`);
}
