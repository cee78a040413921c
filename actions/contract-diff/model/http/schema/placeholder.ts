import type { Json, JsonObject } from '../../../../../src/schema/index.js';
import { isObject } from '../../../../../src/schema/index.js';

/** Stands for a schema that is compared elsewhere: everything is valid, and only the marks of its use are kept. */
export function placeholder(schema: Json | undefined): JsonObject {
  if (!isObject(schema)) return {};
  return Object.fromEntries(
    ['readOnly', 'writeOnly'].filter((mark) => schema[mark] === true).map((mark) => [mark, true]),
  );
}
