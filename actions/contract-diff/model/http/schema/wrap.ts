import type { JsonObject } from '../../../../../src/schema/index.js';
import type { Link } from './pair-node.js';

/** What is demanded of a part, as a demand on the whole. Members of `allOf` and alternatives are about the same value. */
export function wrap(path: readonly Link[], part: JsonObject): JsonObject {
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
        return step.from === 0 ? { items: inner } : { prefixItems: free(step.from), items: inner };
      case 'item':
        return { prefixItems: [...free(step.index), inner] };
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
