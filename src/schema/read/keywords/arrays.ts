import type { Node } from '../../normal/index.js';
import type { Keywords } from './keywords.js';
import { countOf, listOf } from './keywords.js';

/** Keywords of arrays but `unevaluatedItems`, which looks at its neighbours. */
export function* readArrays(keywords: Keywords): Generator<Node> {
  const { arena, value, traits } = keywords;
  yield* readItems(keywords);
  const min = countOf(keywords, 'minItems');
  const max = countOf(keywords, 'maxItems');
  if (min !== undefined) yield arena.atLeastCount('minItems', min);
  if (max !== undefined) yield arena.atMostCount('maxItems', max);
  if (value['uniqueItems'] === true) yield arena.unique;
  const contains = value['contains'];
  if (traits.since < 6 || contains === undefined) return;
  const counted = traits.since >= 2019;
  const least = (counted ? countOf(keywords, 'minContains') : undefined) ?? 1;
  const most = counted ? countOf(keywords, 'maxContains') : undefined;
  yield arena.atLeast(least, keywords.child(['contains'], contains));
  if (most !== undefined) yield arena.atMost(most, keywords.child(['contains'], contains, true));
}

function* readItems(keywords: Keywords): Generator<Node> {
  const { arena, value, traits, child, fail } = keywords;
  const items = value['items'];
  const tuple = traits.since >= 2020 ? 'prefixItems' : 'items';
  if (traits.since >= 2020 ? value['prefixItems'] !== undefined : Array.isArray(items)) {
    if (!traits.tuples) return fail('"items" must be a schema in this dialect', 'items');
    const prefix = listOf(keywords, tuple);
    for (const [at, one] of prefix.entries()) yield arena.item(at, child([tuple, at], one));
    const rest = traits.since >= 2020 ? 'items' : 'additionalItems';
    const more = value[rest];
    if (Array.isArray(more)) return fail('"items" must be a schema; a tuple is "prefixItems" here', 'items');
    if (more !== undefined) yield arena.rest(prefix.length, child([rest], more));
    return;
  }
  if (items === undefined) return;
  if (Array.isArray(items)) return fail('"items" must be a schema; a tuple is "prefixItems" here', 'items');
  yield arena.rest(0, child(['items'], items));
}
