import type { Json, JsonObject } from '../../../../../../src/schema/index.js';
import { canonical, isObject } from '../../../../../../src/schema/index.js';
import type { SchemaFactId } from '../../facts/index.js';
import type { Rules } from '../../rules.js';
import type { Difference } from '../pair-node.js';
import type { Sameness } from '../sameness.js';

/** Two schemas whose own keywords are compared. */
export interface Compared {
  base: JsonObject;
  head: JsonObject;
  sameness: Sameness;
  /** Whether one of them stands in the place of a property, and not in a component of its own. */
  inline: boolean;
  rules: Rules;
}

/** Names for a keyword that came, went, or changed; undefined where there is no such fact. */
export interface Names {
  set: SchemaFactId;
  unset: SchemaFactId;
  changed: SchemaFactId;
}

/** Longer values are cut in sentences. */
const MAX_WORDS = 80;

/** A value as it is shown in a sentence. */
export function words(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= MAX_WORDS ? text : `${text.slice(0, MAX_WORDS)}…`;
}

/** A keyword that stands for itself: whether it came, went or changed, and what each side demands by it. */
export function* keyword(
  { base, head }: Compared,
  name: string,
  names: Names,
  demand: (side: JsonObject) => JsonObject = (side) => ({ [name]: side[name] as Json }),
): Generator<Difference> {
  const [before, after] = [base[name], head[name]];
  if (before === undefined && after === undefined) return;
  if (before !== undefined && after !== undefined && canonical(before) === canonical(after)) return;
  yield { ...changed(base, head, name, names, demand), before: words(before), after: words(after) };
}

/** A keyword that holds schemas: as {@link keyword}, and quiet where only what they refer to may have changed. */
export function* schemaKeyword(
  { base, head, sameness }: Compared,
  name: string,
  names: Names,
  demand: (side: JsonObject) => JsonObject = (side) => ({ [name]: side[name] as Json }),
): Generator<Difference> {
  const [before, after] = [base[name], head[name]];
  if (before === undefined && after === undefined) return;
  const likeness = sameness.ofSchemas({ [name]: before ?? true }, { [name]: after ?? true });
  if (before !== undefined && after !== undefined && likeness === 'same') return;
  const quiet = before !== undefined && after !== undefined && likeness === 'refers';
  yield { ...changed(base, head, name, names, demand), ...(quiet ? { quiet } : {}) };
}

/** What became of a keyword, by which sides have it. */
function changed(
  base: JsonObject,
  head: JsonObject,
  name: string,
  names: Names,
  demand: (side: JsonObject) => JsonObject,
): Difference {
  const [was, is] = [base[name] !== undefined, head[name] !== undefined];
  const fact = !was ? names.set : is ? names.changed : names.unset;
  const demands = { base: was ? demand(base) : undefined, head: is ? demand(head) : undefined };
  return { fact, at: `/${name}`, demands };
}

/** Members of a keyword that holds a mapping. */
export function members(schema: JsonObject, name: string): JsonObject {
  const value = schema[name];
  return isObject(value) ? value : {};
}

/** Texts of a keyword that holds a list of them. */
export function texts(schema: JsonObject, name: string): string[] {
  const value = schema[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** The keywords of a schema that stand together, as far as it has them. */
export function pick(schema: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.filter((name) => schema[name] !== undefined).map((name) => [name, schema[name] as Json]),
  );
}
