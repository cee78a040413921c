import type { Json, JsonObject } from '../json/index.js';
import { setMember } from '../json/index.js';

/** Smaller values tried before the value is taken as it is. */
const MAX_TRIES = 200;

/** Makes a value smaller as long as it stays what it is for: members and items that are not needed go. */
export function shrink(value: Json, holds: (value: Json) => boolean): Json {
  let best = value;
  let tries = 0;
  for (let smaller: Json | undefined = value; smaller !== undefined;) {
    smaller = undefined;
    for (const candidate of reductions(best)) {
      if (++tries > MAX_TRIES) return best;
      if (!holds(candidate)) continue;
      best = smaller = candidate;
      break;
    }
  }
  return best;
}

/** The value with one member or item less, at any depth, outermost first. */
function* reductions(value: Json): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    for (const at of items.keys()) yield items.toSpliced(at, 1);
    for (const [at, item] of items.entries()) for (const less of reductions(item)) yield items.with(at, less);
    return;
  }
  const object = value as JsonObject;
  for (const name of Object.keys(object)) yield replace(object, name);
  for (const name of Object.keys(object)) {
    for (const less of reductions(object[name] as Json)) yield replace(object, name, less);
  }
}

function replace(object: JsonObject, name: string, value?: Json): JsonObject {
  const result: Record<string, Json> = {};
  for (const own of Object.keys(object)) {
    if (own !== name) setMember(result, own, object[own] as Json);
    else if (value !== undefined) setMember(result, own, value);
  }
  return result;
}
