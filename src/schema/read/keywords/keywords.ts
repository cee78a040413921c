import type { Json, JsonObject } from '../../json/index.js';
import { isObject } from '../../json/index.js';
import type { Arena, Node } from '../../normal/index.js';
import type { DialectTraits } from '../dialect.js';
import type { Wishes } from '../wishes.js';

/** One schema object and what is needed to read its keywords. */
export interface Keywords {
  arena: Arena;
  traits: DialectTraits;
  wishes: Wishes;
  /** Whether the schema is read as a reader that forgives, see {@link Wishes.reader}; never below `not`. */
  forgiving: boolean;
  value: JsonObject;
  /** The schema at these steps below. `strictly` where what forgives would turn into its contrary. */
  child(steps: readonly (string | number)[], value: Json, strictly?: boolean): Node;
  /** @throws SchemaFault at these steps below */
  fail(what: string, ...steps: readonly (string | number)[]): never;
}

/** A number of a keyword; undefined when it is not there. */
export function numberOf({ value, fail }: Keywords, keyword: string): number | undefined {
  const found = value[keyword];
  if (found === undefined || typeof found === 'number') return found;
  return fail(`"${keyword}" must be a number`, keyword);
}

/** A whole number from zero on. */
export function countOf(keywords: Keywords, keyword: string): number | undefined {
  const found = numberOf(keywords, keyword);
  if (found === undefined || (Number.isInteger(found) && found >= 0)) return found;
  return keywords.fail(`"${keyword}" must be a whole number from 0 on`, keyword);
}

/** A list of texts. */
export function namesOf({ value, fail }: Keywords, keyword: string): readonly string[] {
  const found = value[keyword];
  if (found === undefined) return [];
  if (Array.isArray(found) && found.every((one) => typeof one === 'string')) return found as string[];
  return fail(`"${keyword}" must be a list of names`, keyword);
}

/** Members of an object of schemas. */
export function mapOf({ value, fail }: Keywords, keyword: string): readonly (readonly [string, Json])[] {
  const found = value[keyword];
  if (found === undefined) return [];
  if (!isObject(found)) return fail(`"${keyword}" must be an object`, keyword);
  return Object.keys(found).map((name) => [name, found[name] as Json]);
}

/** Members of a list of schemas. */
export function listOf({ value, fail }: Keywords, keyword: string): readonly Json[] {
  const found = value[keyword];
  if (found === undefined) return [];
  if (Array.isArray(found)) return found as readonly Json[];
  return fail(`"${keyword}" must be a list`, keyword);
}

/** A pattern, checked to be one. */
export function checkPattern({ fail }: Keywords, source: string, ...steps: readonly string[]): string {
  if (compiles(source, 'u') || compiles(source, '')) return source;
  return fail(`"${source}" is no regular expression`, ...steps);
}

function compiles(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags).source !== '';
  } catch {
    return false;
  }
}
