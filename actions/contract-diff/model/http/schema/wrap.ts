import type { JsonObject } from '../../../../../src/schema/index.js';
import type { Link } from './pair-node.js';

/** Keyword of items at fixed places: `items` up to 2019-09, and then `additionalItems` is about the rest. */
export type TupleKeyword = 'prefixItems' | 'items';

/** What is demanded of a part, as a demand on the whole. Members of `allOf` and alternatives are about the same value. */
export function wrap(path: readonly Link[], part: JsonObject, tuple: TupleKeyword): JsonObject {
  return path.reduceRight<JsonObject>((inner, { step }) => {
    switch (step.kind) {
      case 'property':
        return { properties: { [step.name]: inner } };
      case 'pattern':
        return { patternProperties: { [step.source]: inner } };
      case 'additional':
        return {
          properties: anything(step.names),
          patternProperties: anything(step.patterns),
          additionalProperties: inner,
        };
      case 'items':
        if (step.from === 0) return { items: inner };
        return { [tuple]: free(step.from), [tuple === 'items' ? 'additionalItems' : 'items']: inner };
      case 'item':
        return { [tuple]: [...free(step.index), inner] };
      case 'same':
        return inner;
    }
  }, part);
}

function anything(names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, {}]));
}

function free(count: number): JsonObject[] {
  return Array.from({ length: count }, () => ({}));
}
