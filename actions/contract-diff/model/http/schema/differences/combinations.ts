import type { Json, JsonObject } from '../../../../../../src/schema/index.js';
import type { SchemaFactId } from '../../facts/index.js';
import type { Matching } from '../members.js';
import { matchMembers, memberName } from '../members.js';
import type { Difference } from '../pair-node.js';
import type { Compared } from './compared.js';
import { pick, schemaKeyword, words } from './compared.js';

/** Members of each combining keyword that stand for the same thing before and after. */
export type Matchings = Readonly<Record<Combining, Matching>>;

export type Combining = 'allOf' | 'anyOf' | 'oneOf';

/** Pairs the members of `allOf`, `anyOf` and `oneOf`. */
export function matchAll({ base, head, sameness }: Compared): Matchings {
  const match = (name: Combining): Matching => matchMembers(list(base, name), list(head, name), sameness);
  return { allOf: match('allOf'), anyOf: match('anyOf'), oneOf: match('oneOf') };
}

/** What differs in how a schema is made of others, apart from members that are on both sides. */
export function* combinationDifferences(compared: Compared, matchings: Matchings): Generator<Difference> {
  yield* allOfDifferences(compared, matchings.allOf);
  yield* unionDifferences(compared, matchings.anyOf, 'anyOf', ['any-of-added', 'any-of-removed']);
  yield* unionDifferences(compared, matchings.oneOf, 'oneOf', ['one-of-added', 'one-of-removed']);
  yield* schemaKeyword(compared, 'not', { set: 'not-set', unset: 'not-unset', changed: 'not-changed' });
  yield* conditionDifferences(compared);
}

function* allOfDifferences({ base, head }: Compared, { gone, come }: Matching): Generator<Difference> {
  const demand = (members: readonly Json[], at: readonly number[]): JsonObject | undefined =>
    at.length === 0 ? undefined : { allOf: at.map((index) => members[index] as Json) };
  const [before, after] = [list(base, 'allOf'), list(head, 'allOf')];
  if (come.length > 0)
    yield {
      fact: 'all-of-added',
      at: `/allOf/${come[0]}`,
      after: named(after, come),
      demands: { base: undefined, head: demand(after, come) },
    };
  if (gone.length > 0)
    yield {
      fact: 'all-of-removed',
      at: `/allOf/${gone[0]}`,
      before: named(before, gone),
      demands: { base: demand(before, gone), head: undefined },
    };
}

function* unionDifferences(
  { base, head }: Compared,
  { gone, come }: Matching,
  name: Combining,
  [added, removed]: readonly [SchemaFactId, SchemaFactId],
): Generator<Difference> {
  if (gone.length === 0 && come.length === 0) return;
  const [before, after] = [list(base, name), list(head, name)];
  const demands = { base: unionOf(base, name), head: unionOf(head, name) };
  // More members of `anyOf` take more; with `oneOf`, a value may become valid for two of them and thereby invalid.
  const wide = (side: 'base' | 'head', others: number): JsonObject | undefined =>
    name === 'anyOf' && others === 0 && demands.base && demands.head ? undefined : demands[side];
  if (come.length > 0)
    yield {
      fact: added,
      at: `/${name}/${come[0]}`,
      after: named(after, come),
      demands:
        gone.length > 0 ? { ...demands, head: undefined } : { ...demands, head: wide('head', gone.length) },
    };
  if (gone.length > 0)
    yield {
      fact: removed,
      at: `/${name}/${gone[0]}`,
      before: named(before, gone),
      demands:
        come.length > 0 ? { ...demands, base: undefined } : { ...demands, base: wide('base', come.length) },
    };
}

function unionOf(schema: JsonObject, name: Combining): JsonObject | undefined {
  return schema[name] === undefined ? undefined : { [name]: schema[name] as Json };
}

function* conditionDifferences(compared: Compared): Generator<Difference> {
  const { base, head, sameness } = compared;
  const parts = [base, head].map((side) =>
    side['if'] === undefined ? undefined : pick(side, ['if', 'then', 'else']),
  );
  const [before, after] = parts;
  if (before === undefined && after === undefined) return;
  const likeness = before && after ? sameness.ofSchemas(before, after) : 'different';
  if (likeness === 'same') return;
  const fact =
    before === undefined
      ? 'condition-added'
      : after === undefined
        ? 'condition-removed'
        : 'condition-changed';
  const quiet = likeness === 'refers' ? { quiet: true } : {};
  yield { fact, at: '/if', demands: { base: before, head: after }, ...quiet };
}

/** Members of a combining keyword. */
export function list(schema: JsonObject, name: Combining): readonly Json[] {
  const value = schema[name];
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function named(members: readonly Json[], at: readonly number[]): string {
  return words(at.map((index) => memberName(members[index])).join(', '));
}
