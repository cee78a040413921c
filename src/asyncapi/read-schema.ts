import type { References, Site } from '../openapi/index.js';
import { child, isRecord, textOf } from '../openapi/index.js';
import type { TypedSchema } from './model.js';
import { schemaLanguage } from './schema-language.js';

/** References that are looked behind for a schema that says what it is written in. */
const MAX_HOPS = 50;

/**
 * A schema as it is written, and its language: what it says itself (Multi Format Schema Object of AsyncAPI 3), else what is said
 * beside it.
 */
export function readSchema(references: References, site: Site, schemaFormat?: string): TypedSchema {
  let at = site;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    const format = textOf(at, 'schemaFormat');
    const schema = format === undefined ? undefined : child(at, 'schema');
    if (schema) return { language: schemaLanguage(format), site: schema };
    const reference = isRecord(at.value) ? at.value['$ref'] : undefined;
    if (typeof reference !== 'string' || schemaFormat !== undefined) break;
    const next = references.resolve(at, reference);
    // Whoever judges the schema says that it leads nowhere.
    if (typeof next === 'string') break;
    at = next;
  }
  return { language: schemaLanguage(schemaFormat), site };
}
