import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Json } from '../../src/schema/index.js';
import { takes } from './support/compare-two.js';
import { Random } from './support/random.js';
import { changed, randomSchema } from './support/random-schema.js';
import { likelyValue, randomValue } from './support/random-value.js';

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

const PAIRS = Number(process.env['FUZZ_PAIRS'] ?? 350);
const ATTACKS = 120;

describe('random pairs', () => {
  test(`no proof is refuted and every witness is one, in ${PAIRS} pairs`, () => {
    const random = new Random(Number(process.env['FUZZ_SEED'] ?? 20260101));
    const tally = { proven: 0, witness: 0, unknown: 0 };
    const wrong: unknown[] = [];
    const doubts = new Map<string, number>();
    for (let pair = 0; pair < PAIRS; pair++) {
      const writer = randomSchema(random);
      const reader = random.chance(0.6) ? changed(random, writer) : randomSchema(random);
      const [before, after] = [judge(writer), judge(reader)];
      const verdict = takes(writer, reader);
      tally[verdict.kind]++;
      if (verdict.kind === 'unknown') {
        doubts.set(verdict.why, (doubts.get(verdict.why) ?? 0) + 1);
        if (verdict.why.includes('does not agree')) wrong.push({ writer, reader, why: verdict.why });
      }
      if (verdict.kind === 'witness' && !(before(verdict.value) === true && after(verdict.value) === false)) {
        wrong.push({ writer, reader, witness: verdict.value });
      }
      if (verdict.kind !== 'proven') continue;
      for (let attack = 0; attack < ATTACKS; attack++) {
        const value = random.chance(0.6) ? likelyValue(random, writer) : randomValue(random);
        if (before(value) === true && after(value) === false) {
          wrong.push({ writer, reader, refutedBy: value });
          break;
        }
      }
    }
    if (process.env['FUZZ_TELL'] !== undefined)
      process.stderr.write(`${JSON.stringify([tally, ...doubts])}\n`);
    expect(wrong.slice(0, 3).map((one) => JSON.stringify(one))).toEqual([]);
    expect(tally.unknown / PAIRS).toBeLessThan(0.05);
    expect(Math.min(tally.proven, tally.witness)).toBeGreaterThan(PAIRS / 10);
  });

  test('every schema is proven to be part of itself', () => {
    const random = new Random(7);
    for (let count = 0; count < 100; count++) {
      const schema = randomSchema(random, 4);
      const copy = JSON.parse(JSON.stringify(schema)) as Json;
      expect([takes(schema, copy).kind, JSON.stringify(schema)]).toEqual(['proven', JSON.stringify(schema)]);
    }
  });
});
