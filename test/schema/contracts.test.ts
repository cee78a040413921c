import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ContentModel, Json } from '../../src/schema/index.js';
import { takes } from './support/compare-two.js';
import { narrowed, randomContract, rewritten } from './support/contract.js';
import { Random } from './support/random.js';

/** What people do to contracts: rewrite them without changing them, and narrow one keyword somewhere. */
const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true });
const valid = (schema: Json, value: Json): boolean => ajv.compile(schema as object)(value) === true;
const MODELS: readonly ContentModel[] = ['strict', 'declared-only'];

test('a rewritten contract is proven to be the same, both ways', () => {
  const random = new Random(41);
  for (let count = 0; count < 80; count++) {
    const contract = randomContract(random);
    const other = rewritten(random, contract);
    for (const contentModel of MODELS) {
      for (const [one, two] of [
        [contract, other],
        [other, contract],
      ] as const) {
        const verdict = takes(one, two, { contentModel });
        expect(verdict.kind === 'proven' || JSON.stringify({ verdict, one, two })).toBe(true);
      }
    }
  }
});

describe.each(MODELS)('one keyword narrowed at random depth, %s', (contentModel) => {
  test('comes with a witness in at least 95 of 100 cases, and every witness is one', () => {
    const random = new Random(contentModel === 'strict' ? 5 : 6);
    const missed: string[] = [];
    let narrowings = 0;
    for (let count = 0; count < 130; count++) {
      const contract = randomContract(random);
      const after = narrowed(random, contract);
      if (after === undefined) continue;
      narrowings++;
      const verdict = takes(contract, after, { contentModel });
      if (verdict.kind !== 'witness') missed.push(JSON.stringify({ verdict, contract, after }));
      else expect([valid(contract, verdict.value), valid(after, verdict.value)]).toEqual([true, false]);
      expect(takes(after, contract, { contentModel }).kind).toBe('proven');
    }
    const share = 1 - missed.length / narrowings;
    process.stderr.write(
      `${contentModel}: ${narrowings} narrowings, ${(share * 100).toFixed(1)} % with a witness\n`,
    );
    expect(narrowings).toBeGreaterThan(100);
    expect(share >= 0.95 || missed[0]).toBe(true);
  });
});
