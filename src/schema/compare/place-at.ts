import type { Json } from '../json/index.js';
import { isObject } from '../json/index.js';
import type { Library, Place } from '../read/index.js';
import { below, referencesOf, splitPointer } from '../read/index.js';

/** References followed in a row before a schema is taken to lead nowhere. */
const MAX_HOPS = 30;
const BRANCHES = ['allOf', 'anyOf', 'oneOf'] as const;

/**
 * The schema that describes a part of a value, found by the names on the way: the nearest one where the last steps are not
 * described. It is for showing a reader the right place, not for deciding anything.
 * @param instance JSON pointer into the value
 */
export function placeAt(library: Library, root: Place, instance: string): Place {
  let at = root;
  for (const step of splitPointer(instance)) {
    const next = descend(library, at, step, 0);
    if (next === undefined) break;
    at = next;
  }
  return resolved(library, at);
}

/** Where a schema that is only a reference leads. */
function resolved(library: Library, place: Place): Place {
  let at = place;
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const [target] = referencesOf(library, at);
    if (target === undefined || Object.keys(at.value as object).length > 1) return at;
    at = target;
  }
  return at;
}

function descend(library: Library, place: Place, step: string, hops: number): Place | undefined {
  const { value } = place;
  if (!isObject(value) || hops > MAX_HOPS) return undefined;
  const child = (steps: readonly (string | number)[], one: Json | undefined): Place | undefined =>
    one === undefined ? undefined : below(library, place, steps, one);
  const properties = value['properties'];
  if (isObject(properties) && Object.hasOwn(properties, step)) {
    return child(['properties', step], properties[step]);
  }
  if (/^\d+$/.test(step)) {
    const items = value['items'];
    const tuple = Array.isArray(items) ? ['items', items] : ['prefixItems', value['prefixItems']];
    const list = tuple[1] as readonly Json[] | undefined;
    const own = Array.isArray(list) ? child([String(tuple[0]), Number(step)], list[Number(step)]) : undefined;
    const found = own ?? (Array.isArray(items) ? undefined : child(['items'], items));
    if (found !== undefined) return found;
  }
  for (const target of referencesOf(library, place)) {
    const found = descend(library, target, step, hops + 1);
    if (found !== undefined) return found;
  }
  for (const keyword of BRANCHES) {
    const list = value[keyword];
    if (!Array.isArray(list)) continue;
    for (const [at, one] of (list as readonly Json[]).entries()) {
      const found = descend(library, below(library, place, [keyword, at], one), step, hops + 1);
      if (found !== undefined) return found;
    }
  }
  const additional = value['additionalProperties'];
  return isObject(additional) ? child(['additionalProperties'], additional) : undefined;
}
