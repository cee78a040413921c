import type { Json } from '../json/index.js';
import { isObject } from '../json/index.js';
import type { DialectTraits } from './dialect.js';

type Shape = 'schema' | 'list' | 'map' | 'either' | 'dependencies';

/** Keywords that hold schemas, what they hold, and the vocabularies that know them (from, up to). */
const HOLDERS: Readonly<Record<string, readonly [Shape, number, number]>> = Object.fromEntries([
  ['not', ['schema', 4, 2020]],
  ['if', ['schema', 7, 2020]],
  ['then', ['schema', 7, 2020]],
  ['else', ['schema', 7, 2020]],
  ['allOf', ['list', 4, 2020]],
  ['anyOf', ['list', 4, 2020]],
  ['oneOf', ['list', 4, 2020]],
  ['items', ['either', 4, 2020]],
  ['additionalItems', ['schema', 4, 2019]],
  ['prefixItems', ['list', 2020, 2020]],
  ['contains', ['schema', 6, 2020]],
  ['unevaluatedItems', ['schema', 2019, 2020]],
  ['properties', ['map', 4, 2020]],
  ['patternProperties', ['map', 4, 2020]],
  ['additionalProperties', ['schema', 4, 2020]],
  ['propertyNames', ['schema', 6, 2020]],
  ['dependencies', ['dependencies', 4, 2020]],
  ['dependentSchemas', ['map', 2019, 2020]],
  ['unevaluatedProperties', ['schema', 2019, 2020]],
] as const);

/** Whether a keyword means something in the dialect. Those that are not listed here always do. */
export function isKnown(keyword: string, { since }: DialectTraits): boolean {
  if (keyword === 'const') return since >= 6;
  const holder = Object.hasOwn(HOLDERS, keyword) ? HOLDERS[keyword] : undefined;
  return holder === undefined || (since >= holder[1] && since <= holder[2]);
}

/** The schemas directly below a schema: the steps that lead there, and the value. */
export function* subschemas(
  schema: Json,
  traits: DialectTraits,
): Generator<readonly [readonly (string | number)[], Json]> {
  if (!isObject(schema) || (!traits.besideRef && typeof schema['$ref'] === 'string')) return;
  for (const keyword of Object.keys(schema)) {
    const holder = Object.hasOwn(HOLDERS, keyword) ? HOLDERS[keyword] : undefined;
    if (holder === undefined || !isKnown(keyword, traits)) continue;
    const value = schema[keyword] as Json;
    const shape = holder[0] === 'either' ? (Array.isArray(value) ? 'list' : 'schema') : holder[0];
    if (shape === 'schema') yield [[keyword], value];
    if (shape === 'list' && Array.isArray(value)) {
      for (const [at, one] of (value as readonly Json[]).entries()) yield [[keyword, at], one];
    }
    if ((shape === 'map' || shape === 'dependencies') && isObject(value)) {
      for (const name of Object.keys(value)) {
        const one = value[name] as Json;
        if (!Array.isArray(one)) yield [[keyword, name], one];
      }
    }
  }
}
