import type { Site } from '../../../../../src/openapi/index.js';
import type { Json, JsonObject } from '../../../../../src/schema/index.js';
import { isObject } from '../../../../../src/schema/index.js';
import { members } from './differences/index.js';
import { isAnnotation } from './keywords.js';
import { placeholder } from './placeholder.js';

/**
 * A schema without what is compared elsewhere: every property and item that has a counterpart may be anything. It takes all that
 * the schema takes, and often more; so what is proven for it holds for the schema.
 */
export function skeleton(own: Site, counterpart: Site): Json {
  const { value } = own;
  const other = counterpart.value;
  if (!isObject(value) || !isObject(other)) return value as Json;
  const slim: Record<string, Json> = {};
  for (const keyword of Object.keys(value)) {
    if (isAnnotation(keyword)) continue;
    slim[keyword] = isMap(keyword) ? mapOf(keyword, value, other) : oneOf(keyword, value, other);
  }
  return slim;
}

function isMap(keyword: string): boolean {
  return keyword === 'properties' || keyword === 'patternProperties';
}

function mapOf(keyword: string, value: JsonObject, other: JsonObject): JsonObject {
  const [own, theirs] = [members(value, keyword), members(other, keyword)];
  return Object.fromEntries(
    Object.keys(own).map((name) => [
      name,
      Object.hasOwn(theirs, name) ? placeholder(own[name]) : (own[name] as Json),
    ]),
  );
}

function oneOf(keyword: string, value: JsonObject, other: JsonObject): Json {
  const own = value[keyword] as Json;
  const linked = (keyword === 'items' || keyword === 'additionalProperties') && isObject(own);
  return linked && isObject(other[keyword]) ? {} : own;
}
