import type { Json, JsonObject } from '../../../../../../src/schema/index.js';
import { canonical } from '../../../../../../src/schema/index.js';
import type { Difference } from '../pair-node.js';
import type { Compared } from './compared.js';
import { keyword, words } from './compared.js';

/** What differs in types and listed values. */
export function* valueDifferences(compared: Compared): Generator<Difference> {
  yield* typeDifferences(compared);
  yield* enumDifferences(compared);
  yield* keyword(compared, 'const', { set: 'const-set', unset: 'const-unset', changed: 'const-changed' });
}

function* typeDifferences({ base, head }: Compared): Generator<Difference> {
  const [before, after] = [typesOf(base), typesOf(head)];
  const [shownBefore, shownAfter] = [before, after].map((types) => types?.join(' or ') ?? 'any type');
  const demands = { base: demandOf(base), head: demandOf(head) };
  if (shownBefore === shownAfter) return;
  const common = { at: '/type', before: shownBefore as string, after: shownAfter as string, demands };
  const [gone, come] = [left(before, after), left(after, before)];
  if (before && after && [...gone, ...come].join() === 'null') {
    yield { ...common, fact: come.length > 0 ? 'null-added' : 'null-removed' };
  } else if (gone.length === 0) yield { ...common, fact: 'type-widened' };
  else if (come.length === 0) yield { ...common, fact: 'type-narrowed' };
  else yield { ...common, fact: 'type-replaced' };
}

/** Types a schema lists, sorted; `nullable` is the type null, `number` holds `integer`. Undefined: any. */
function typesOf({ type, nullable }: JsonObject): string[] | undefined {
  if (type === undefined) return undefined;
  const listed = (Array.isArray(type) ? type : [type]).map(String);
  const all = new Set(nullable === true ? [...listed, 'null'] : listed);
  return [...all].toSorted();
}

function left(one: readonly string[] | undefined, other: readonly string[] | undefined): string[] {
  if (other === undefined) return [];
  if (one === undefined) return ['any type'];
  return one.filter((type) => !other.includes(type) && !(type === 'integer' && other.includes('number')));
}

function demandOf({ type, nullable }: JsonObject): JsonObject | undefined {
  if (type === undefined) return undefined;
  return { type, ...(nullable === undefined ? {} : { nullable }) };
}

function* enumDifferences({ base, head }: Compared): Generator<Difference> {
  const [before, after] = [listOf(base), listOf(head)];
  const demands = { base: enumOf(base), head: enumOf(head) };
  if (before === undefined || after === undefined) {
    if (after) yield { fact: 'enum-set', at: '/enum', after: words(after.join(', ')), demands };
    else if (before) yield { fact: 'enum-unset', at: '/enum', before: words(before.join(', ')), demands };
    return;
  }
  const gone = before.filter((value) => !after.includes(value));
  const come = after.filter((value) => !before.includes(value));
  // Each of the two is asked about alone: who loses a value is not the one who meets a new one.
  if (gone.length > 0)
    yield {
      fact: 'enum-value-removed',
      at: '/enum',
      before: words(gone.join(', ')),
      demands: { base: undefined, head: demands.head },
    };
  if (come.length > 0)
    yield {
      fact: 'enum-value-added',
      at: '/enum',
      after: words(come.join(', ')),
      demands: { base: demands.base, head: undefined },
    };
}

function listOf({ enum: list }: JsonObject): string[] | undefined {
  return Array.isArray(list) ? (list as readonly Json[]).map(canonical) : undefined;
}

function enumOf(schema: JsonObject): JsonObject | undefined {
  if (!Array.isArray(schema['enum'])) return undefined;
  const extensible = schema['x-extensible-enum'];
  return {
    enum: schema['enum'],
    ...(extensible === undefined ? {} : { 'x-extensible-enum': extensible }),
  };
}
