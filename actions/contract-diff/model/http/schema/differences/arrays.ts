import type { Json, JsonObject } from '../../../../../../src/schema/index.js';
import { isObject } from '../../../../../../src/schema/index.js';
import type { Difference } from '../pair-node.js';
import type { Compared } from './compared.js';
import { pick, schemaKeyword } from './compared.js';

/** What differs in the items of an array, apart from schemas of items that are on both sides. */
export function* arrayDifferences(compared: Compared): Generator<Difference> {
  const { base, head, sameness } = compared;
  yield* schemaKeyword(
    compared,
    'contains',
    { set: 'contains-set', unset: 'contains-unset', changed: 'contains-changed' },
    (side) => pick(side, ['contains', 'minContains', 'maxContains']),
  );
  const [tuple, tupleNow] = [tupleOf(base), tupleOf(head)];
  const demands = { base: itemsDemand(base), head: itemsDemand(head) };
  if (tuple.length !== tupleNow.length) {
    const fact = tupleNow.length > tuple.length ? 'prefix-items-added' : 'prefix-items-removed';
    yield { fact, at: '/prefixItems', demands };
    return;
  }
  const [before, after] = [restOf(base), restOf(head)];
  // Two schemas are compared step by step.
  if ((isObject(before) && isObject(after)) || sameness.ofSchemas(before, after) === 'same') return;
  if (before === true) yield { fact: 'items-set', at: '/items', demands };
  else if (after === true) yield { fact: 'items-unset', at: '/items', demands };
  else yield { fact: 'items-changed', at: '/items', demands };
}

/** Schemas of items at fixed places, in the spelling of either dialect. */
export function tupleOf(schema: JsonObject): readonly Json[] {
  const list = Array.isArray(schema['items']) ? schema['items'] : schema['prefixItems'];
  return Array.isArray(list) ? (list as readonly Json[]) : [];
}

/** Schema of the items after those at fixed places. */
export function restOf(schema: JsonObject): Json {
  const { items, additionalItems } = schema;
  return (Array.isArray(items) ? additionalItems : items) ?? true;
}

function itemsDemand(schema: JsonObject): JsonObject | undefined {
  const own = pick(schema, ['prefixItems', 'items', 'additionalItems']);
  return Object.keys(own).length === 0 ? undefined : own;
}
