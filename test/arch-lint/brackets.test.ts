import { describe, expect, test } from '@jest/globals';
import { Brackets } from '../../actions/arch-lint/model/cycles/brackets.js';
import { randomNumbers } from '../graph/scan/random.js';

const PARTNER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** What is said of each place, told character by character. */
function told(text: string): { around: (number | undefined)[]; closing: (number | undefined)[] } {
  const around: (number | undefined)[] = [];
  const closing: (number | undefined)[] = Array.from(text, () => undefined);
  const open: number[] = [];
  for (const [at, mark] of [...text].entries()) {
    const opener = open.findLastIndex((one) => text[one] === PARTNER[mark]);
    around.push(opener === -1 ? open.at(-1) : open[opener]);
    if (opener !== -1) closing[open[opener] as number] = at;
    if (opener !== -1) open.length = opener;
    else if ('([{'.includes(mark)) open.push(at);
  }
  return { around: [...around, undefined], closing };
}

describe('brackets', () => {
  test('in random text, in order or not, are those that a look at each character finds', () => {
    for (let seed = 0; seed < 500; seed++) {
      const random = randomNumbers(seed);
      const text = Array.from({ length: random(40) }, () => '([{)]}a '[random(8)]).join('');
      const brackets = new Brackets(text);
      const { around, closing } = told(text);
      expect({ text, around: around.map((_, at) => brackets.around(at)) }).toEqual({ text, around });
      expect({ text, closing: closing.map((_, at) => brackets.closingOf(at)) }).toEqual({ text, closing });
    }
  });

  test('without partners do not take more than linear time', () => {
    const text = '('.repeat(150_000) + '}'.repeat(150_000);
    expect(new Brackets(text).around(text.length - 1)).toBe(149_999);
  });
});
