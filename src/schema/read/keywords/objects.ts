import type { Json } from '../../json/index.js';
import type { Node } from '../../normal/index.js';
import { hiddenNames } from '../hidden-names.js';
import type { Keywords } from './keywords.js';
import { checkPattern, countOf, mapOf, namesOf } from './keywords.js';

/** Keywords of objects but `unevaluatedProperties`, which looks at its neighbours. */
export function* readObjects(keywords: Keywords): Generator<Node> {
  const { arena, value, traits, wishes, child } = keywords;
  const hidden = hiddenNames(value, wishes);
  const properties = mapOf(keywords, 'properties');
  for (const [name, one] of properties) {
    if (!hidden.has(name)) yield arena.property(name, child(['properties', name], one));
  }
  const patterns = mapOf(keywords, 'patternProperties');
  for (const [source, one] of patterns) {
    checkPattern(keywords, source, 'patternProperties', source);
    yield arena.patternProperty(source, child(['patternProperties', source], one));
  }
  const additional = value['additionalProperties'];
  const ignored = keywords.forgiving && wishes.reader?.ignoreUnknownNames === true;
  if (additional !== undefined && !ignored) {
    yield arena.additional(
      new Set(properties.map(([name]) => name)),
      patterns.map(([source]) => source),
      child(['additionalProperties'], additional),
    );
  }
  const names = value['propertyNames'];
  if (traits.since >= 6 && names !== undefined) yield arena.names(child(['propertyNames'], names));
  for (const name of readRequired(keywords)) if (!hidden.has(name)) yield arena.required(name);
  const min = countOf(keywords, 'minProperties');
  const max = countOf(keywords, 'maxProperties');
  if (min !== undefined) yield arena.atLeastCount('minProperties', min);
  if (max !== undefined) yield arena.atMostCount('maxProperties', max);
  yield* readDependencies(keywords);
}

function readRequired(keywords: Keywords): readonly string[] {
  // `required: true` on a property is how draft-03 and many hand-written contracts mean it; it has no meaning since draft-04.
  return typeof keywords.value['required'] === 'boolean' ? [] : namesOf(keywords, 'required');
}

function* readDependencies(keywords: Keywords): Generator<Node> {
  const { arena, traits, child, fail } = keywords;
  const needed = (names: readonly Json[]): Node =>
    arena.and(names.map((name) => arena.required(String(name))));
  for (const [name, one] of mapOf(keywords, 'dependencies')) {
    const node = Array.isArray(one) ? needed(one as readonly Json[]) : child(['dependencies', name], one);
    yield arena.dependent(name, node);
  }
  if (traits.since < 2019) return;
  for (const [name, one] of mapOf(keywords, 'dependentRequired')) {
    if (!Array.isArray(one)) fail('must be a list of names', 'dependentRequired', name);
    yield arena.dependent(name, needed(one as readonly Json[]));
  }
  for (const [name, one] of mapOf(keywords, 'dependentSchemas')) {
    yield arena.dependent(name, child(['dependentSchemas', name], one));
  }
}
