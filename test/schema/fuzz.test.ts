import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ContentModel, Json } from '../../src/schema/index.js';
import { takes } from './support/compare-two.js';
import { declaresAll } from './support/declared.js';
import { Random } from './support/random.js';
import { changed, randomSchema } from './support/random-schema.js';
import { likelyValue, randomValue, smallValues } from './support/random-value.js';

/**
 * Attacks the promises of the schema core. The judge here is AJV with nothing of ours in it. Seeds are fixed: the same pairs every
 * time, on every machine.
 */
const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true, validateSchema: false });

/** Undefined where AJV itself fails: its code for `unevaluatedProperties` does, on some schemas. */
const judge = (schema: Json): ((value: Json) => boolean | undefined) => {
  const validate = ajv.compile(schema as object);
  return (value) => {
    try {
      return validate(value) === true;
    } catch {
      return undefined;
    }
  };
};

const PAIRS = Number(process.env['FUZZ_PAIRS'] ?? 500);
const ATTACKS = 100;
const SMALL = smallValues();

describe.each<ContentModel>(['strict', 'declared-only'])('random pairs, %s', (contentModel) => {
  test(`no proof is refuted and every witness is one, in ${PAIRS} pairs`, () => {
    const random = new Random(Number(process.env['FUZZ_SEED'] ?? 20260101));
    const tally = { proven: 0, witness: 0, unknown: 0 };
    const wrong: string[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      const writer = randomSchema(random);
      const reader = random.chance(0.6) ? changed(random, writer) : randomSchema(random);
      const [before, after] = [judge(writer), judge(reader)];
      const breaks = (value: Json): boolean =>
        before(value) === true &&
        after(value) === false &&
        (contentModel === 'strict' || declaresAll([writer], value));
      const verdict = takes(writer, reader, { contentModel });
      tally[verdict.kind]++;
      if (verdict.kind === 'witness' && !breaks(verdict.value)) {
        wrong.push(JSON.stringify({ writer, reader, witness: verdict.value }));
      }
      if (verdict.kind !== 'proven') continue;
      const attacks = Array.from({ length: ATTACKS }, () =>
        random.chance(0.6) ? likelyValue(random, writer) : randomValue(random),
      );
      const refutedBy = [...attacks, ...SMALL].find(breaks);
      if (refutedBy !== undefined) wrong.push(JSON.stringify({ writer, reader, refutedBy }));
    }
    process.stderr.write(`${contentModel}: ${JSON.stringify(tally)} of ${PAIRS} random pairs\n`);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(tally.unknown / PAIRS).toBeLessThan(0.05);
    expect(Math.min(tally.proven, tally.witness)).toBeGreaterThan(PAIRS / 10);
  });
});

test('every schema is proven to be part of itself', () => {
  const random = new Random(7);
  for (let count = 0; count < 100; count++) {
    const schema = randomSchema(random, 4);
    const copy = JSON.parse(JSON.stringify(schema)) as Json;
    expect([takes(schema, copy).kind, JSON.stringify(schema)]).toEqual(['proven', JSON.stringify(schema)]);
  }
});
