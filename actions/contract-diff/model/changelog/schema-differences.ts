import { pointerStep } from '../../../../src/document/index.js';
import type { Json, JsonObject } from '../../../../src/schema/index.js';
import { canonical, isObject } from '../../../../src/schema/index.js';

/** What happened to a part of a schema. */
export interface SchemaDifference {
  fact:
    | 'property-added'
    | 'property-required-added'
    | 'property-removed'
    | 'became-required'
    | 'became-optional'
    | 'value-added'
    | 'value-removed'
    | 'keyword-set'
    | 'keyword-unset'
    | 'keyword-changed'
    | 'deprecated'
    | 'described-otherwise';
  /** Names of the part, such as `lines`, `[]`, `price`; empty for the whole. */
  part: readonly string[];
  before?: string;
  after?: string;
  /** JSON pointer of what differs, on the side that has it. */
  pointer: string;
  /** Pointers a validator may name when this breaks: the keyword itself, and those that decide with it. */
  decides: readonly string[];
}

/** Keywords that hold schemas by name, a schema, or a list of them, and how the part below is called. */
export const BY_NAME: Readonly<Record<string, (name: string) => readonly string[]>> = {
  properties: (name) => [name],
  patternProperties: (source) => [`<${source}>`],
  $defs: (name) => [name],
  definitions: (name) => [name],
  dependentSchemas: (name) => [name],
};
const SINGLE: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['items', ['[]']],
  ['additionalItems', ['[]']],
  ['unevaluatedItems', ['[]']],
  ['contains', ['[]']],
  ['additionalProperties', ['*']],
  ['unevaluatedProperties', ['*']],
  ['propertyNames', []],
  ['not', []],
  ['if', []],
  ['then', []],
  ['else', []],
]);
const LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items']);

/** Keywords that say something to people and nothing about values. */
export const WORDS_ONLY: ReadonlySet<string> = new Set([
  'title',
  'description',
  'summary',
  '$comment',
  'examples',
  'example',
  'externalDocs',
  'markdownDescription',
  'x-owner',
]);

/** Schemas nested deeper are compared as a whole: no reader could follow the names. */
const MAX_DEPTH = 60;

/** What differs between two schemas, in the order of the new one. Nothing is judged here. */
export function* schemaDifferences(
  old: Json,
  now: Json,
  pointer = '',
  part: readonly string[] = [],
): Generator<SchemaDifference> {
  if (old === now || canonical(old) === canonical(now)) return;
  if (!isObject(old) || !isObject(now) || part.length > MAX_DEPTH) {
    yield { fact: 'keyword-changed', part, ...words('', old, now), pointer, decides: [pointer] };
    return;
  }
  for (const keyword of new Set([...Object.keys(now), ...Object.keys(old)])) {
    const at = pointer + pointerStep(keyword);
    const [before, after] = [own(old, keyword), own(now, keyword)];
    const site = { part, pointer: at, decides: [at] };
    if (WORDS_ONLY.has(keyword)) {
      if (canonical(before ?? null) !== canonical(after ?? null))
        yield { ...site, fact: 'described-otherwise' };
    } else if (keyword === 'properties') yield* properties(old, now, pointer, part);
    else if (keyword === 'required') yield* required(old, now, pointer, part);
    else if (keyword === 'enum') yield* values(before, after, site);
    else if (keyword === 'deprecated' && after === true && before !== true)
      yield { ...site, fact: 'deprecated' };
    else yield* below(keyword, before, after, site);
  }
}

type Site = Pick<SchemaDifference, 'part' | 'pointer' | 'decides'>;

function* below(
  keyword: string,
  before: Json | undefined,
  after: Json | undefined,
  site: Site,
): Generator<SchemaDifference> {
  const { part, pointer } = site;
  const named = BY_NAME[keyword];
  const single = SINGLE.get(keyword);
  if (named && isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(after), ...Object.keys(before)])) {
      const [one, other] = [own(before, name), own(after, name)];
      const inner = { part: [...part, ...named(name)], pointer: pointer + pointerStep(name) };
      if (one !== undefined && other !== undefined)
        yield* schemaDifferences(one, other, inner.pointer, inner.part);
      else
        yield {
          ...inner,
          decides: [inner.pointer],
          fact: other === undefined ? 'property-removed' : 'property-added',
        };
    }
  } else if (single && isObject(before) && isObject(after)) {
    yield* schemaDifferences(before, after, pointer, [...part, ...single]);
  } else if (LISTS.has(keyword) && sameLength(before, after)) {
    const [ones, others] = [before as readonly Json[], after as readonly Json[]];
    for (const [at, one] of ones.entries())
      yield* schemaDifferences(one, others[at] as Json, `${pointer}/${at}`, part);
  } else if (before === undefined || after === undefined || canonical(before) !== canonical(after)) {
    const fact =
      before === undefined ? 'keyword-set' : after === undefined ? 'keyword-unset' : 'keyword-changed';
    yield { ...site, fact, ...words(keyword, before, after) };
  }
}

function* properties(
  old: JsonObject,
  now: JsonObject,
  pointer: string,
  part: readonly string[],
): Generator<SchemaDifference> {
  const [before, after] = [own(old, 'properties'), own(now, 'properties')];
  const [then, later] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const must = textsOf(own(now, 'required'));
  for (const name of new Set([...Object.keys(later), ...Object.keys(then)])) {
    const at = `${pointer}/properties${pointerStep(name)}`;
    const [one, other] = [own(then, name), own(later, name)];
    const inner = [...part, name];
    if (one !== undefined && other !== undefined) yield* schemaDifferences(one, other, at, inner);
    else if (other === undefined)
      yield { fact: 'property-removed', part: inner, pointer: at, decides: [at, ...closing(pointer)] };
    else {
      const needed = must.has(name);
      const decides = [at, ...closing(pointer), ...(needed ? [`${pointer}/required`] : [])];
      yield {
        fact: needed ? 'property-required-added' : 'property-added',
        part: inner,
        pointer: at,
        decides,
      };
    }
  }
}

/** Keywords that refuse a property nobody describes. */
function closing(pointer: string): string[] {
  return [`${pointer}/additionalProperties`, `${pointer}/unevaluatedProperties`];
}

function* required(
  old: JsonObject,
  now: JsonObject,
  pointer: string,
  part: readonly string[],
): Generator<SchemaDifference> {
  const [must, mustNow] = [textsOf(own(old, 'required')), textsOf(own(now, 'required'))];
  const [described, describedNow] = [own(old, 'properties'), own(now, 'properties')];
  const at = `${pointer}/required`;
  for (const name of new Set([...mustNow, ...must])) {
    if (must.has(name) === mustNow.has(name)) continue;
    // A property that came or went is told with it.
    if (mustNow.has(name) && has(describedNow, name) && !has(described, name)) continue;
    if (must.has(name) && has(described, name) && !has(describedNow, name)) continue;
    const fact = mustNow.has(name) ? 'became-required' : 'became-optional';
    yield { fact, part: [...part, name], pointer: at, decides: [at] };
  }
}

function* values(before: Json | undefined, after: Json | undefined, site: Site): Generator<SchemaDifference> {
  if (!Array.isArray(before) || !Array.isArray(after)) return yield* below('enum', before, after, site);
  const [then, later] = [texts(before), texts(after)];
  for (const one of later) if (!then.has(one)) yield { ...site, fact: 'value-added', after: short(one) };
  for (const one of then) if (!later.has(one)) yield { ...site, fact: 'value-removed', before: short(one) };
}

function texts(list: readonly Json[]): Set<string> {
  return new Set(list.map(canonical));
}

function words(
  keyword: string,
  before: Json | undefined,
  after: Json | undefined,
): { before: string; after: string } {
  const text = (value: Json | undefined): string =>
    value === undefined ? '' : `\`${`${keyword} ${short(canonical(value))}`.trim().replaceAll('`', "'")}\``;
  return { before: text(before), after: text(after) };
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function has(value: Json | undefined, name: string): boolean {
  return isObject(value) && Object.hasOwn(value, name);
}

function textsOf(value: Json | undefined): Set<string> {
  return new Set(Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
}

function sameLength(one: Json | undefined, other: Json | undefined): boolean {
  return Array.isArray(one) && Array.isArray(other) && one.length === other.length;
}
