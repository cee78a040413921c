import type { Json } from '../../../src/schema/index.js';
import type { Random } from './random.js';

export type Schema = Readonly<Record<string, Json>>;
type Draft = Record<string, Json>;

const NAMES = ['a', 'b', 'c', 'ab'];
const PATTERNS = ['^a', 'b$', '^[ab]+$', '^[a-c]{2}$', 'a.b', '^.{0,2}$'];
const SCALARS: readonly Json[] = [null, true, false, 0, 1, 2, 1.5, -1, 'a', 'b', 'ab', ''];

/**
 * Any schema of 2020-12, also one that nothing fits or whose keywords do not go together. Left out is what AJV 8.20 gets wrong, since
 * it is the judge: `unevaluatedItems` beside anything that holds only sometimes, and `contains` beside `prefixItems`.
 */
export function randomSchema(random: Random, depth = 3): Json {
  if (random.chance(0.04)) return random.chance(0.7);
  const schema: Draft = {};
  if (random.chance(0.7)) schema['type'] = randomType(random);
  const keywords = 1 + random.below(3);
  for (let count = 0; count < keywords; count++) addKeyword(random, schema, depth);
  return judgeable(schema);
}

function judgeable(schema: Draft): Draft {
  if (schema['prefixItems'] !== undefined) {
    for (const keyword of ['contains', 'minContains', 'maxContains']) delete schema[keyword];
  }
  return schema;
}

function randomType(random: Random): Json {
  const types = ['string', 'number', 'integer', 'object', 'object', 'array', 'boolean', 'null'];
  return random.chance(0.2) ? [...new Set([random.pick(types), random.pick(types)])] : random.pick(types);
}

function addKeyword(random: Random, schema: Draft, depth: number): void {
  const sub = (): Json => randomSchema(random, depth - 1);
  const subs = (): Json[] => Array.from({ length: 1 + random.below(3) }, sub);
  const flat: readonly (() => void)[] = [
    () => (schema['minimum'] = random.below(4) - 1),
    () => (schema['maximum'] = random.below(4)),
    () => (schema['exclusiveMinimum'] = random.below(3)),
    () => (schema['multipleOf'] = random.pick([1, 2, 0.5, 3])),
    () => (schema['minLength'] = random.below(3)),
    () => (schema['maxLength'] = random.below(4)),
    () => (schema['pattern'] = random.pick(PATTERNS)),
    () => (schema['enum'] = random.shuffle(SCALARS).slice(0, 1 + random.below(4))),
    () => (schema['const'] = random.pick<Json>([...SCALARS, { a: 1 }, [1], [], {}])),
    () => (schema['minItems'] = random.below(3)),
    () => (schema['maxItems'] = random.below(4)),
    () => (schema['uniqueItems'] = true),
    () => (schema['required'] = random.shuffle(NAMES).slice(0, 1 + random.below(2))),
    () => (schema['minProperties'] = random.below(3)),
    () => (schema['maxProperties'] = random.below(4)),
    () => (schema['dependentRequired'] = { [random.pick(NAMES)]: [random.pick(NAMES)] }),
  ];
  const deep: readonly (() => void)[] = [
    () => (schema['properties'] = Object.fromEntries(subs().map((one) => [random.pick(NAMES), one]))),
    () => (schema['properties'] = Object.fromEntries(subs().map((one) => [random.pick(NAMES), one]))),
    () => (schema['patternProperties'] = { [random.pick(PATTERNS)]: sub() }),
    () => (schema['additionalProperties'] = random.chance(0.5) ? false : sub()),
    () => (schema['propertyNames'] = sub()),
    () => (schema['items'] = sub()),
    () => (schema['items'] = sub()),
    () => (schema['prefixItems'] = subs()),
    () => {
      schema['contains'] = sub();
      // Bounds the wrong way round are left out: AJV's answer then hangs on the keywords beside them.
      const least = random.below(3);
      if (random.chance(0.4)) schema['minContains'] = least;
      if (random.chance(0.4)) schema['maxContains'] = Math.max(1, least) + random.below(2);
    },
    () => (schema['allOf'] = subs()),
    () => (schema['anyOf'] = subs()),
    () => (schema['oneOf'] = subs()),
    () => (schema['not'] = sub()),
    () => {
      for (const keyword of ['if', 'then', 'else']) schema[keyword] = sub();
    },
    () => (schema['dependentSchemas'] = { [random.pick(NAMES)]: sub() }),
    () => (schema['unevaluatedProperties'] = random.chance(0.6) ? false : sub()),
  ];
  random.pick(depth > 0 && random.chance(0.6) ? deep : flat)();
}

/** A schema that is a small change of another one: what a pull request does. */
export function changed(random: Random, schema: Json, depth = 3): Json {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema) || random.chance(0.15)) {
    return randomSchema(random, depth);
  }
  const draft: Draft = { ...(schema as Schema) };
  const names = Object.keys(draft);
  if (names.length === 0 || random.chance(0.3)) {
    addKeyword(random, draft, depth - 1);
    return judgeable(draft);
  }
  const name = random.pick(names);
  const value = draft[name] as Json;
  if (random.chance(0.3)) delete draft[name];
  else if (name === 'properties' || name === 'patternProperties' || name === 'dependentSchemas') {
    const map = { ...(value as Schema) };
    const key = random.pick(Object.keys(map));
    map[key] = changed(random, map[key] as Json, depth - 1);
    draft[name] = map;
  } else if (['items', 'not', 'contains', 'additionalProperties', 'if', 'then', 'else'].includes(name)) {
    draft[name] = changed(random, value, depth - 1);
  } else if (['allOf', 'anyOf', 'oneOf', 'prefixItems'].includes(name)) {
    const list = value as readonly Json[];
    const at = random.below(list.length);
    draft[name] = list.with(at, changed(random, list[at] as Json, depth - 1));
  } else addKeyword(random, draft, depth - 1);
  return judgeable(draft);
}
