import type { Json } from '../../../src/schema/index.js';
import type { Random } from './random.js';
import type { Schema } from './random-schema.js';

const NAMES = ['a', 'b', 'c', 'ab', 'd', 'aab'];
const TEXTS = ['', 'a', 'b', 'ab', 'ba', 'aa', 'abc', 'bb', 'cab', 'x'];
const NUMBERS = [0, 1, 2, 3, -1, 0.5, 1.5, 4, 6, 10];

/** Any small value. */
export function randomValue(random: Random, depth = 3): Json {
  switch (random.below(depth > 0 ? 7 : 4)) {
    case 0:
      return random.pick(NUMBERS);
    case 1:
      return random.pick(TEXTS);
    case 2:
      return random.chance(0.5);
    case 3:
      return null;
    case 4:
      return Array.from({ length: random.below(4) }, () => randomValue(random, depth - 1));
    default:
      return Object.fromEntries(
        random
          .shuffle(NAMES)
          .slice(0, random.below(4))
          .map((name) => [name, randomValue(random, depth - 1)]),
      );
  }
}

/** A value that has a fair chance to be valid: it looks at the schema where it can. */
export function likelyValue(random: Random, schema: Json, depth = 4): Json {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema) || depth < 0)
    return randomValue(random, 1);
  const own = schema as Schema;
  if (own['const'] !== undefined) return own['const'];
  if (Array.isArray(own['enum'])) return random.pick(own['enum'] as readonly Json[]);
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const list = own[keyword];
    if (Array.isArray(list) && list.length > 0 && random.chance(0.5)) {
      return likelyValue(random, random.pick(list as readonly Json[]), depth - 1);
    }
  }
  const types = [own['type'] ?? random.pick(['object', 'array', 'string', 'number'])].flat();
  switch (random.pick(types)) {
    case 'object':
      return likelyObject(random, own, depth);
    case 'array': {
      const prefix = Array.isArray(own['prefixItems']) ? (own['prefixItems'] as readonly Json[]) : [];
      const least = typeof own['minItems'] === 'number' ? own['minItems'] : 0;
      return Array.from({ length: least + random.below(3) }, (_, at) =>
        likelyValue(random, prefix[at] ?? own['items'] ?? own['contains'] ?? true, depth - 1),
      );
    }
    case 'string':
      return random.pick(TEXTS);
    case 'integer':
      return random.pick(NUMBERS.filter(Number.isInteger));
    case 'number':
      return random.pick(NUMBERS);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    default:
      return randomValue(random, 2);
  }
}

function likelyObject(random: Random, schema: Schema, depth: number): Json {
  const properties = (schema['properties'] ?? {}) as Schema;
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly string[]) : [];
  const names = new Set([...required, ...Object.keys(properties).filter(() => random.chance(0.6))]);
  if (random.chance(0.3)) names.add(random.pick(NAMES));
  return Object.fromEntries(
    [...names].map((name) => [name, likelyValue(random, properties[name] ?? true, depth - 1)]),
  );
}

/** Every value of a small world: some scalars, and arrays and objects of up to two of them. */
export function smallValues(): Json[] {
  const scalars: readonly Json[] = [null, true, 0, 1, 1.5, 'a', 'ab', ''];
  const inner: readonly Json[] = [0, 2, 'a', null, {}, []];
  const pairs = inner.flatMap((one) => inner.map((other) => [one, other] as const));
  const names = ['a', 'b', 'ab'];
  return [
    ...scalars,
    [],
    {},
    ...inner.map((one) => [one]),
    ...pairs,
    ...names.flatMap((name) => inner.map((one) => ({ [name]: one }))),
    ...pairs.flatMap(([one, other]) => [
      { a: one, b: other },
      { b: one, ab: other },
    ]),
  ];
}
