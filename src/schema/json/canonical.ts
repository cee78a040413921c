import type { Json, JsonObject } from './json.js';

/**
 * The one text of a value: two values are equal, as JSON Schema compares them (2020-12 core, 4.2.2), exactly when their texts
 * are. Members are sorted by code unit; numbers have no sign on zero and no fraction that is none.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  const object = value as JsonObject;
  return `{${Object.keys(object)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${canonical(object[name] as Json)}`)
    .join(',')}}`;
}
