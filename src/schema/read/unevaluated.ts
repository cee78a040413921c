import type { Json } from '../json/index.js';
import { TYPE, isObject } from '../json/index.js';
import type { Arena, Node } from '../normal/index.js';
import type { DialectTraits } from './dialect.js';
import { TRAITS } from './dialect.js';
import type { Library } from './library.js';
import type { Place } from './place.js';
import { below, referencesOf } from './place.js';

/** What looking for the neighbours of `unevaluated…` needs. */
export interface Look {
  library: Library;
  arena: Arena;
  keyword: 'unevaluatedItems' | 'unevaluatedProperties';
  /** The node of a neighbour, read strictly. */
  node(place: Place): Node;
}

/** One way in which the neighbours can hold, and what they have then looked at. */
interface Case {
  holds: readonly Node[];
  names: readonly string[];
  patterns: readonly string[];
  all: boolean;
  /** Items from here on have not been looked at. */
  from: number;
  contained: readonly Node[];
}

/** More ways than this are not told apart. */
const MAX_CASES = 64;
const MAX_DEPTH = 40;

/**
 * `unevaluatedProperties` and `unevaluatedItems` as a plain constraint on the rest for each way in which the schemas beside it can
 * hold (2020-12 core, 11). Where there are too many ways it stays opaque.
 * @param parts the nodes beside it, which say when two of what stays opaque are equal
 */
export function readUnevaluated(look: Look, place: Place, rest: Node, parts: readonly Node[]): Node {
  const { arena, keyword } = look;
  const start: Case = { holds: [], names: [], patterns: [], all: false, from: 0, contained: [] };
  const cases = lookInto(look, place, [start], 0, keyword);
  if (cases === undefined) {
    const key = `${keyword} ${rest.id} ${parts.map((part) => part.id).join()}`;
    return arena.opaque(key, keyword, keyword === 'unevaluatedItems' ? TYPE.array : TYPE.object);
  }
  return arena.or(cases.map((one) => arena.and([...one.holds, constraint(look, one, rest)])));
}

function constraint({ arena, keyword }: Look, one: Case, rest: Node): Node {
  if (one.all) return arena.true;
  if (keyword === 'unevaluatedProperties') return arena.additional(new Set(one.names), one.patterns, rest);
  return arena.rest(one.from, arena.or([rest, ...one.contained]));
}

type Cases = readonly Case[] | undefined;

/** @param without keyword not to look at: the one the question is about, at its own schema */
function lookInto(look: Look, place: Place, given: Cases, depth: number, without = ''): Cases {
  const { value } = place;
  if (given === undefined || given.length > MAX_CASES || depth > MAX_DEPTH) return undefined;
  if (!isObject(value)) return given;
  const traits = TRAITS[place.resource.dialect];
  const sub = (steps: readonly (string | number)[], one: Json): Place =>
    below(look.library, place, steps, one);
  let cases: Cases = given;
  for (const target of referencesOf(look.library, place)) cases = lookInto(look, target, cases, depth + 1);
  cases = cases?.map((one) => lookAt(look, place, one, traits, without));
  for (const [at, one] of list(value['allOf'])) {
    cases = lookInto(look, sub(['allOf', at], one), cases, depth + 1);
  }
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    for (const [at, one] of list(value[keyword]))
      cases = mayHold(look, sub([keyword, at], one), cases, depth);
  }
  const dependent = value['dependentSchemas'];
  for (const name of isObject(dependent) ? Object.keys(dependent) : []) {
    const present = look.arena.required(name);
    const one = sub(['dependentSchemas', name], (dependent as Readonly<Record<string, Json>>)[name] as Json);
    cases = split(look, cases, present, (held) => lookInto(look, one, held, depth + 1));
  }
  const test = value['if'];
  if (test === undefined) return cases;
  const branch = (name: 'then' | 'else', held: Cases): Cases => {
    const one = value[name];
    return one === undefined ? held : lookInto(look, sub([name], one), held, depth + 1);
  };
  const tested = sub(['if'], test);
  return split(
    look,
    cases,
    look.node(tested),
    (held) => branch('then', lookInto(look, tested, held, depth + 1)),
    (held) => branch('else', held),
  );
}

/** Splits by whether a branch holds; not where it makes no difference. */
function mayHold(look: Look, place: Place, cases: Cases, depth: number): Cases {
  const held = lookInto(look, place, cases, depth + 1);
  if (held === undefined || cases === undefined) return undefined;
  if (held.length === cases.length && held.every((one, at) => sees(one) === sees(cases[at] as Case)))
    return cases;
  return split(look, cases, look.node(place), (given) => lookInto(look, place, given, depth + 1));
}

function split(
  { arena }: Look,
  cases: Cases,
  condition: Node,
  ifHeld: (held: Cases) => Cases,
  ifNot: (not: Cases) => Cases = (not) => not,
): Cases {
  const assuming = (node: Node): Cases => cases?.map((one) => ({ ...one, holds: [...one.holds, node] }));
  const yes = ifHeld(assuming(condition));
  const no = ifNot(assuming(arena.not(condition)));
  return yes === undefined || no === undefined ? undefined : [...yes, ...no];
}

function sees({ names, patterns, all, from, contained }: Case): string {
  return JSON.stringify([names, patterns, all, from, contained.map(({ id }) => id)]);
}

function lookAt(look: Look, place: Place, one: Case, { since }: DialectTraits, without: string): Case {
  const value = place.value as Readonly<Record<string, Json | undefined>>;
  const has = (keyword: string): boolean => keyword !== without && value[keyword] !== undefined;
  const keys = (keyword: string): readonly string[] => {
    const map = value[keyword];
    return isObject(map) ? Object.keys(map) : [];
  };
  if (look.keyword === 'unevaluatedProperties') {
    return {
      ...one,
      names: [...one.names, ...keys('properties')],
      patterns: [...one.patterns, ...keys('patternProperties')],
      all: one.all || has('additionalProperties') || has('unevaluatedProperties'),
    };
  }
  const items = value['items'];
  const tuple = since >= 2020 ? value['prefixItems'] : Array.isArray(items) ? items : undefined;
  const whole =
    since >= 2020 ? has('items') : has('items') && (!Array.isArray(items) || has('additionalItems'));
  const contains = since >= 2020 ? value['contains'] : undefined;
  return {
    ...one,
    from: Math.max(one.from, Array.isArray(tuple) ? tuple.length : 0),
    all: one.all || whole || has('unevaluatedItems'),
    contained:
      contains === undefined
        ? one.contained
        : [...one.contained, look.node(below(look.library, place, ['contains'], contains))],
  };
}

function list(value: Json | undefined): readonly (readonly [number, Json])[] {
  return Array.isArray(value) ? [...(value as readonly Json[]).entries()] : [];
}
