/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** The six types of JSON, each a bit, so that sets of them are numbers. */
export const TYPE = { null: 1, boolean: 2, number: 4, string: 8, array: 16, object: 32 } as const;

export type TypeName = keyof typeof TYPE;

/** Every type there is. */
export const ANY_TYPE = 63;

/** The type of a value, as its bit. */
export function typeOf(value: Json): number {
  if (value === null) return TYPE.null;
  if (Array.isArray(value)) return TYPE.array;
  return TYPE[typeof value as TypeName];
}

/** Whether a value is an object and not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sets a member even when its name is `__proto__`. */
export function setMember(target: Record<string, Json>, name: string, value: Json): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  } else target[name] = value;
}
