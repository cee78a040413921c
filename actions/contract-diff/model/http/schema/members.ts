import type { Json } from '../../../../../src/schema/index.js';
import { isObject } from '../../../../../src/schema/index.js';
import type { Sameness } from './sameness.js';

/** Which members of two lists of schemas stand for the same thing, by index; what is left has no counterpart. */
export interface Matching {
  both: readonly (readonly [base: number, head: number])[];
  gone: readonly number[];
  come: readonly number[];
}

/** Longer lists are matched by what is written alone: comparing each with each would take too long. */
const MAX_COMPARED = 200;

/** Matches members by reference, then by what they say, then, where as many are left on both sides, by order. */
export function matchMembers(base: readonly Json[], head: readonly Json[], sameness: Sameness): Matching {
  const both: [number, number][] = [];
  const taken = new Set<number>();
  let gone = [...base.keys()];
  const match = (same: (one: Json, other: Json) => boolean): void => {
    gone = gone.filter((at) => {
      const found = head.findIndex((other, index) => !taken.has(index) && same(base[at] as Json, other));
      if (found === -1) return true;
      taken.add(found);
      both.push([at, found]);
      return false;
    });
  };
  match((one, other) => nameOf(one) !== undefined && nameOf(one) === nameOf(other));
  if (base.length * head.length <= MAX_COMPARED * MAX_COMPARED)
    match((one, other) => sameness.ofSchemas(one, other) !== 'different');
  let come = [...head.keys()].filter((at) => !taken.has(at));
  if (gone.length === come.length) {
    both.push(...gone.map((at, index): [number, number] => [at, come[index] as number]));
    [gone, come] = [[], []];
  }
  return { both: both.toSorted(([a], [b]) => a - b), gone, come };
}

function nameOf(member: Json): string | undefined {
  const reference = isObject(member) ? (member['$ref'] ?? member['title']) : undefined;
  return typeof reference === 'string' ? reference : undefined;
}

/** How a member is called in sentences: the end of its reference, its title, its type. */
export function memberName(member: Json | undefined): string {
  if (!isObject(member)) return String(member);
  const { $ref: reference, title, type } = member;
  if (typeof reference === 'string') return reference.slice(reference.lastIndexOf('/') + 1);
  if (typeof title === 'string') return title;
  return type === undefined ? 'a schema without a name' : String(type);
}
