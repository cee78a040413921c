import type { Json, JsonObject } from '../../../../../../src/schema/index.js';
import type { SchemaFactId } from '../../facts/index.js';
import type { Difference } from '../pair-node.js';
import type { Compared } from './compared.js';
import { keyword, members, words } from './compared.js';
import { schemaLifecycle } from './lifecycle.js';

const NOTHING = { base: undefined, head: undefined };

/** What differs beside the set of valid values. */
export function* annotationDifferences(compared: Compared): Generator<Difference> {
  const silent = (): JsonObject => ({});
  yield* keyword(
    compared,
    'default',
    { set: 'default-set', unset: 'default-unset', changed: 'default-changed' },
    silent,
  );
  for (const name of ['contentEncoding', 'contentMediaType'] as const) {
    const fact = name === 'contentEncoding' ? 'content-encoding-changed' : 'content-media-type-changed';
    yield* keyword(compared, name, { set: fact, unset: fact, changed: fact }, silent);
  }
  const schema = 'content-schema-changed';
  yield* keyword(compared, 'contentSchema', { set: schema, unset: schema, changed: schema }, silent);
  yield* schemaLifecycle(compared);
  yield* flag(compared, 'readOnly', 'read-only-set', 'read-only-unset');
  yield* flag(compared, 'writeOnly', 'write-only-set', 'write-only-unset');
  yield* discriminatorDifferences(compared);
}

function* flag(
  { base, head }: Compared,
  name: string,
  set: SchemaFactId,
  unset: SchemaFactId,
): Generator<Difference> {
  const [before, after] = [base[name] === true, head[name] === true];
  if (before !== after) yield { fact: after ? set : unset, at: `/${name}`, demands: NOTHING };
}

function* discriminatorDifferences({ base, head }: Compared): Generator<Difference> {
  const [before, after] = [members(base, 'discriminator'), members(head, 'discriminator')];
  const [old, now] = [before['propertyName'], after['propertyName']];
  const common = { at: '/discriminator', before: words(old), after: words(now), demands: NOTHING };
  if (old === undefined && now === undefined) return;
  if (old === undefined) yield { ...common, fact: 'discriminator-set' };
  else if (now === undefined) yield { ...common, fact: 'discriminator-unset' };
  else {
    if (old !== now) yield { ...common, fact: 'discriminator-changed' };
    yield* mappingDifferences(members(before, 'mapping'), members(after, 'mapping'));
  }
}

function* mappingDifferences(before: JsonObject, after: JsonObject): Generator<Difference> {
  for (const kind of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const common = { at: '/discriminator', demands: NOTHING };
    if (before[kind] === undefined) yield { ...common, fact: 'discriminator-mapping-added', after: kind };
    else if (after[kind] === undefined)
      yield { ...common, fact: 'discriminator-mapping-removed', before: kind };
    else if (targetName(before[kind]) !== targetName(after[kind]))
      yield {
        ...common,
        fact: 'discriminator-mapping-changed',
        before: words(before[kind]),
        after: words(after[kind]),
      };
  }
}

/** What a kind means, by the name of the schema: it may be given as a name or as a reference, and files may move. */
function targetName(target: Json | undefined): string {
  const text = String(target);
  return text.slice(text.lastIndexOf('/') + 1);
}
