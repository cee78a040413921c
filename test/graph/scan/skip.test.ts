import { describe, expect, test } from '@jest/globals';
import { describeFile } from '../../../src/graph/scan/dialect.js';
import { FRAME } from '../../../src/graph/scan/frames.js';
import { scanCode } from '../../../src/graph/scan/scan-code.js';
import { Sink } from '../../../src/graph/scan/sink.js';
import { Skipper } from '../../../src/graph/scan/skip.js';
import { State } from '../../../src/graph/scan/state.js';
import { randomNumbers } from './random.js';
import { STATEMENTS, STATEMENT_WRAPS, TOKENS } from './snippets.js';

/** Where a scan of `{…` stands that has opened the brace and then skipped what it can. */
function skipFrom(text: string, path: string): number {
  const state = new State(text, text.length, describeFile(path).dialect, new Sink());
  state.push(FRAME.block);
  state.i = 1;
  new Skipper(state, false).skip();
  return state.i;
}

describe('a bracket is skipped', () => {
  test.each([
    ['a.ts', '{ foo(a, [b], { c: "}" }) }'],
    ['a.ts', '{ x = `}${ { a } }}`; y = /}/.test(z) / 2; // }\n /* } */ }'],
    ['a.ts', `{ s = 'it\\'s }' + "\\"}" }`],
    ['a.ts', '{ a.require; b.import; "import(1)"; important(2) }'],
    ['a.ts', '{ x = (a + b) / c; y = <T>(z: "}") => z; type A = <T>() => "}" }'],
    ['a.tsx', `{ return <a b="}" c={d} e={<f/>}>it's } {g ? <h>}</h> : null}</a> }`],
    ['a.tsx', '{ const a = useState<Map<B, C>>(d); return <p>}</p> }'],
    ['a.js', '{ const type = a; return type ? <p>}</p> : b }'],
  ])('.%s %s', (path, text) => {
    expect(skipFrom(text, path)).toBe(text.length - 1);
  });
});

describe('a bracket is walked through', () => {
  test.each([
    ['a.ts', '{ import("a") }'],
    ['a.ts', '{ require /* b */ ("a") }'],
    ['a.ts', '{ import.defer("a") }'],
    ['a.ts', '{ jest.mock<A>("a") }'],
    ['a.ts', '{ vi.importActual("a") }'],
    ['a.ts', '{ if (a) /}/.test(b) }'],
    ['a.ts', '{ {} /}/.test(a) }'],
    ['a.ts', '{ a++ / b }'],
    ['a.ts', '{ (] }'],
    ['a.ts', '{ "a\n" }'],
    ['a.ts', '{ `a }'],
    ['a.ts', `{ "'}`],
    ['a.tsx', `{ const a: <T>() => B = c; return <p>it's</p> }`],
    ['a.tsx', `{ type A = <T>() => B; return <p>it's</p> }`],
    ['a.tsx', `{ const /* a */ b: C = d; return <p>it's</p> }`],
    ['a.tsx', `{ function a<T>() {} return <p>it's</p> }`],
    ['a.tsx', '{ x = <T,>(a) => a }'],
  ])('.%s %s', (path, text) => {
    expect(skipFrom(text, path)).toBe(1);
  });
});

describe('skipping changes nothing', () => {
  const dialects = ['a.js', 'a.ts', 'a.tsx', 'a.d.ts'].map((path) => describeFile(path).dialect);
  const pieces = [...TOKENS, ...TOKENS, ...STATEMENTS.map(([, text]) => text)];
  const wraps = STATEMENT_WRAPS.map(([, text]) => text);

  test.each([1, 2, 3, 4])('in random text, valid or not: series %i', (series) => {
    for (let seed = series * 100_000; seed < series * 100_000 + 1000; seed++) {
      const text = randomText(seed);
      for (const dialect of dialects) {
        const [skipped, walked] = [false, true].map((thorough) => {
          const sink = new Sink();
          const range = { text, start: 0, end: text.length, dialect, jsdoc: seed % 2 === 0, thorough };
          return { end: scanCode(range, sink), ...sink };
        });
        expect({ seed, ...skipped }).toEqual({ seed, ...walked });
      }
    }
  });

  /** Tokens, statements, statements in statements, pieces of them, and now and then what a scan has to find. */
  function randomText(seed: number): string {
    const random = randomNumbers(seed);
    const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
    const cut = (text: string): string => text.slice(random(text.length), random(text.length + 40));
    const parts: string[] = [];
    for (let n = 1 + random(20); n > 0; n--) {
      const part = random(4) === 0 ? pick(wraps).replaceAll('%', () => pick(pieces)) : pick(pieces);
      parts.push(random(5) === 0 ? cut(part) : part);
    }
    const text = parts.join(random(2) === 0 ? '' : ' ');
    const block = random(3) === 0 ? `{ ${text} }` : text;
    return random(3) === 0 ? block : `${block}\nimport 'end'`;
  }
});
