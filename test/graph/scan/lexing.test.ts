import { describe, expect, test } from '@jest/globals';
import { edges } from './edges.js';
import { randomNumbers } from './random.js';
import { STATEMENTS, STATEMENT_WRAPS } from './snippets.js';

const rows = STATEMENTS.flatMap(([dialects, text]) =>
  dialects.split(' ').map((dialect) => [dialect, text] as const),
);

describe('what looks like an import and is none', () => {
  test.each(rows)('.%s %s', (dialect, text) => {
    expect(edges(`${text}\nimport 'end'`, `a.${dialect}`)).toEqual(['import end']);
  });
});

describe('any sequence and nesting of such pieces keeps the edges between them', () => {
  test.each(['js', 'ts', 'tsx'])('.%s', (dialect) => {
    const mine = (table: typeof STATEMENTS): string[] =>
      table.filter(([dialects]) => dialects.split(' ').includes(dialect)).map(([, text]) => text);
    const [noise, wraps] = [mine(STATEMENTS), mine(STATEMENT_WRAPS)];
    for (let seed = 1; seed <= 400; seed++) {
      const random = randomNumbers(seed);
      const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
      let count = 0;
      const write = (depth: number): string => {
        const parts: string[] = [];
        for (let n = 1 + random(4); n > 0; n--) {
          parts.push(pick(noise));
          if (random(2) === 0) parts.push(`import('e${count++}');`);
          if (depth > 0) parts.push(pick(wraps).replaceAll('%', () => write(depth - 1)));
        }
        return parts.join('\n');
      };
      const text = `${write(2)}\nimport 'end'`;
      const expected = [...Array.from({ length: count }, (_, n) => `dynamic e${n} {*>}`), 'import end'];
      expect({ seed, edges: edges(text, `a.${dialect}`) }).toEqual({ seed, edges: expected });
    }
  });
});
