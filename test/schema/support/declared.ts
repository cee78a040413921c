import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../../src/schema/index.js';
import type { Schema } from './random-schema.js';

/** Schemas that say something of the same value as this one, in any of its branches; `not` is not looked into. */
function inPlace(schema: Json): Schema[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [];
  const own = schema as Schema;
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((name) => (own[name] ?? []) as readonly Json[]);
  const single = ['if', 'then', 'else'].flatMap((name) => (own[name] === undefined ? [] : [own[name]]));
  const dependent = Object.values((own['dependentSchemas'] ?? {}) as Schema);
  return [own, ...[...lists, ...single, ...dependent].flatMap(inPlace)];
}

function saysSomething(schema: Json | undefined): boolean {
  return typeof schema === 'object' && schema !== null && Object.keys(schema).length > 0;
}

/**
 * Whether a value has only members that the schema declares, as `declared-only` means it. Written for schemas without references, and
 * with nothing of the schema core in it.
 */
export function declaresAll(schemas: readonly Json[], value: Json): boolean {
  const here = schemas.flatMap(inPlace);
  if (Array.isArray(value)) {
    if (here.some((one) => isDeepStrictEqual(one['const'], value))) return true;
    return (value as readonly Json[]).every((item, at) =>
      declaresAll(
        here.flatMap((one) => [
          ...((one['prefixItems'] ?? []) as readonly Json[]).slice(at, at + 1),
          ...['items', 'contains'].flatMap((name) => (one[name] === undefined ? [] : [one[name]])),
        ]),
        item,
      ),
    );
  }
  if (typeof value !== 'object' || value === null) return true;
  const listed = here.flatMap((one) => [one['const'], ...((one['enum'] ?? []) as readonly Json[])]);
  if (listed.some((one) => isDeepStrictEqual(one, value))) return true;
  return Object.entries(value).every(([name, member]) => {
    const children: Json[] = [];
    let declared = false;
    for (const one of here) {
      const properties = (one['properties'] ?? {}) as Schema;
      if (Object.hasOwn(properties, name)) children.push(properties[name] as Json);
      const needed = [
        ...((one['required'] ?? []) as readonly Json[]),
        ...Object.values((one['dependentRequired'] ?? {}) as Record<string, readonly Json[]>).flat(),
      ];
      declared ||= Object.hasOwn(properties, name) || needed.includes(name);
      for (const [source, child] of Object.entries((one['patternProperties'] ?? {}) as Schema)) {
        if (!new RegExp(source, 'u').test(name)) continue;
        declared = true;
        children.push(child);
      }
      for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
        if (!saysSomething(one[keyword])) continue;
        declared = true;
        children.push(one[keyword] as Json);
      }
    }
    return declared && declaresAll(children, member);
  });
}
