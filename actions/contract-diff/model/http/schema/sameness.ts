import type { Json, JsonObject } from '../../../../../src/schema/index.js';
import { canonical, isObject } from '../../../../../src/schema/index.js';
import { isAnnotation } from './keywords.js';

/** `refers`: the words are the same, and a reference is among them whose target may have changed. */
export type Likeness = 'same' | 'refers' | 'different';

/** Deeper schemas are not compared here, but step by step. */
const MAX_DEPTH = 100;

const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);
const LISTS: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const SCHEMAS: ReadonlySet<string> = new Set([
  'items',
  'additionalItems',
  'additionalProperties',
  'propertyNames',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

/** Compares schemas as they are written, annotations left out. Each object is looked at once however often it is asked for. */
export class Sameness {
  private readonly known = new WeakMap<object, { head: Json; likeness: Likeness }>();

  ofSchemas(base: Json, head: Json, depth = 0): Likeness {
    if (!isObject(base) || !isObject(head)) return base === head ? 'same' : 'different';
    if (depth > MAX_DEPTH) return 'different';
    const known = this.known.get(base);
    if (known?.head === head) return known.likeness;
    const likeness = this.ofObjects(base, head, depth);
    this.known.set(base, { head, likeness });
    return likeness;
  }

  private ofObjects(base: JsonObject, head: JsonObject, depth: number): Likeness {
    let likeness: Likeness = 'same';
    for (const keyword of Object.keys(base)) {
      if (isAnnotation(keyword)) continue;
      const one = this.ofKeywords(keyword, base[keyword] as Json, head[keyword], depth);
      if (one === 'different') return one;
      if (one === 'refers') likeness = one;
    }
    for (const keyword of Object.keys(head))
      if (!isAnnotation(keyword) && !Object.hasOwn(base, keyword)) return 'different';
    return likeness;
  }

  private ofKeywords(keyword: string, base: Json, head: Json | undefined, depth: number): Likeness {
    if (head === undefined) return 'different';
    if (keyword === '$ref' || keyword === '$dynamicRef' || keyword === '$recursiveRef')
      return base === head ? 'refers' : 'different';
    if (SCHEMAS.has(keyword) && !Array.isArray(base)) return this.ofSchemas(base, head, depth + 1);
    if (MAPS.has(keyword)) return this.ofMaps(base, head, depth);
    if (LISTS.has(keyword) || keyword === 'items') return this.ofLists(base, head, depth);
    if (base === head) return 'same';
    return typeof base === 'object' && canonical(base) === canonical(head) ? 'same' : 'different';
  }

  private ofMaps(base: Json, head: Json, depth: number): Likeness {
    if (!isObject(base) || !isObject(head)) return 'different';
    const names = Object.keys(base);
    if (names.length !== Object.keys(head).length) return 'different';
    return worst(names, (name) =>
      Object.hasOwn(head, name)
        ? this.ofSchemas(base[name] as Json, head[name] as Json, depth + 1)
        : 'different',
    );
  }

  private ofLists(base: Json, head: Json, depth: number): Likeness {
    if (!Array.isArray(base) || !Array.isArray(head) || base.length !== head.length) return 'different';
    return worst([...base.keys()], (at) =>
      this.ofSchemas(base[at] as Json, (head as readonly Json[])[at] as Json, depth + 1),
    );
  }
}

function worst<T>(parts: readonly T[], of: (part: T) => Likeness): Likeness {
  let likeness: Likeness = 'same';
  for (const part of parts) {
    const one = of(part);
    if (one === 'different') return one;
    if (one === 'refers') likeness = one;
  }
  return likeness;
}

/** Texts of all references in a schema, at any depth; undefined where one cannot be followed from here. */
export function referencesWithin(schema: Json): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const todo: Json[] = [schema];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (!isObject(one)) continue;
    for (const keyword of Object.keys(one)) {
      const value = one[keyword] as Json;
      if (keyword === '$dynamicRef' || keyword === '$recursiveRef') return undefined;
      if (keyword === '$ref') {
        if (typeof value !== 'string') return undefined;
        found.add(value);
      } else if (MAPS.has(keyword)) {
        if (isObject(value)) todo.push(...Object.values(value));
      } else if (Array.isArray(value)) {
        if (LISTS.has(keyword) || keyword === 'items') todo.push(...(value as readonly Json[]));
      } else if (SCHEMAS.has(keyword)) todo.push(value);
    }
  }
  return found;
}
