import type { Json, JsonObject } from '../json/index.js';
import { ANY_TYPE, TYPE, isObject, setMember } from '../json/index.js';
import type { Dialect, Library, Place, Wishes } from '../read/index.js';
import type { FormatCheck } from './checked-format.js';
import { checkedFormat } from './checked-format.js';
import type { Shape } from './shape.js';
import { TRAITS, below, hiddenNames, isKnown, keyOf, referencesOf, subschemas } from '../read/index.js';

/** A schema that stands alone: every reference in it leads to another one of the same extract. */
export interface Extract {
  dialect: Dialect;
  /** The schema itself is the first. */
  definitions: readonly Definition[];
}

export interface Definition {
  schema: Json;
  /** References in the schema, each `#/$defs/<number>`, with the number of the definition they lead to. */
  links: ReadonlyMap<JsonObject, number>;
  origin: Place;
}

/** Keywords that say which values are valid, and the types of values they say something of. */
const APPLIES: ReadonlyMap<string, number> = new Map([
  ...['type', 'nullable', 'enum', 'const', 'not', 'if', 'then', 'else', 'allOf', 'anyOf', 'oneOf'].map(
    about(ANY_TYPE),
  ),
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].map(about(TYPE.number)),
  ...['minLength', 'maxLength', 'pattern', 'format'].map(about(TYPE.string)),
  ...['items', 'prefixItems', 'additionalItems', 'unevaluatedItems', 'minItems', 'maxItems'].map(
    about(TYPE.array),
  ),
  ...['uniqueItems', 'contains', 'minContains', 'maxContains'].map(about(TYPE.array)),
  ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'].map(
    about(TYPE.object),
  ),
  ...['propertyNames', 'required', 'minProperties', 'maxProperties'].map(about(TYPE.object)),
  ...['dependencies', 'dependentSchemas', 'dependentRequired'].map(about(TYPE.object)),
]);

function about(type: number): (keyword: string) => readonly [string, number] {
  return (keyword) => [keyword, type];
}

/** What a copy is made for. */
export interface Purpose {
  /** Of the values it will be asked about; what is said of others is left out, which changes nothing for them. */
  shape: Shape;
  formats: FormatCheck;
  wishes: Wishes;
}

/** Copies a schema and all it refers to, so that a validator can be given just that. The copy is as small as the values. */
export function extract(library: Library, root: Place, { shape, formats, wishes }: Purpose): Extract {
  const todo: { place: Place; shape: Shape }[] = [];
  const numbers = new Map<Shape, Map<string, number>>();
  const numberOf = (place: Place, of: Shape): number => {
    const own = numbers.get(of) ?? new Map<string, number>();
    numbers.set(of, own);
    const number = own.get(keyOf(place)) ?? todo.push({ place, shape: of }) - 1;
    own.set(keyOf(place), number);
    return number;
  };
  numberOf(root, shape);
  const definitions: Definition[] = [];
  for (let next = todo[0]; next !== undefined; next = todo[definitions.length]) {
    const links = new Map<JsonObject, number>();
    const refer = (place: Place, of: Shape): JsonObject => {
      const number = numberOf(place, of);
      const link = { $ref: `#/$defs/${number}` };
      links.set(link, number);
      return link;
    };
    const schema = copy({ library, formats, wishes, links, refer }, next.place, next.shape);
    definitions.push({ schema, links, origin: next.place });
  }
  return { dialect: root.resource.dialect, definitions };
}

interface Copying {
  library: Library;
  formats: FormatCheck;
  wishes: Wishes;
  links: Definition['links'];
  refer(place: Place, shape: Shape): JsonObject;
}

/** Keywords whose members are about one name each. */
const BY_NAME = new Set(['properties', 'dependencies', 'dependentSchemas', 'dependentRequired']);

function copy(copying: Copying, place: Place, shape: Shape): Json {
  const { library, formats, wishes, refer } = copying;
  const { value, resource } = place;
  if (!isObject(value)) return value;
  // No value gets here.
  if (shape.types === 0) return {};
  const traits = TRAITS[resource.dialect];
  const links = referencesOf(library, place).map((target) => refer(target, shape));
  if (links[0] !== undefined && !traits.besideRef) return links[0];
  const hidden = hiddenNames(value, wishes);
  const result: Record<string, Json> = {};
  for (const name of Object.keys(value)) {
    if (!isKnown(name, traits) || !concerns(name, shape)) continue;
    // It says something only beside a type (OpenAPI 3.0.3, "Schema Object"); a validator refuses it elsewhere.
    if (name === 'nullable' && (!traits.nullable || value['type'] === undefined)) continue;
    const one = name === 'format' ? checkedFormat(value[name], formats) : value[name];
    if (one !== undefined) setMember(result, name, shown(name, one, hidden, shape));
  }
  for (const [steps, one] of subschemas(value, traits)) {
    const [keyword, step] = [String(steps[0]), String(steps[1])];
    if (!concerns(keyword, shape) || !isShown(keyword, step, hidden, shape)) continue;
    const own = shapeBelow(keyword, step, shape, result);
    put(result, steps, unwrapped(copy(copying, below(library, place, steps, one), own), copying));
  }
  if (links.length > 0) {
    const before = Array.isArray(result['allOf']) ? (result['allOf'] as readonly Json[]) : [];
    result['allOf'] = [...before, ...links];
  }
  return result;
}

/**
 * A schema that only refers to another one, as a bare reference. Not for a whole definition: the validator would pass it by, and
 * name it instead of what it refers to.
 */
function unwrapped(schema: Json, { links }: Copying): Json {
  if (!isObject(schema) || !Array.isArray(schema['allOf'])) return schema;
  const [only, ...more] = schema['allOf'] as readonly Json[];
  const bare = more.length === 0 && isObject(only) && links.has(only) && Object.keys(schema).length === 1;
  return bare ? only : schema;
}

function concerns(keyword: string, { types }: Shape): boolean {
  return ((APPLIES.get(keyword) ?? 0) & types) !== 0;
}

/** What a schema below is about. @param schema the copy so far, which has its own properties already */
function shapeBelow(
  keyword: string,
  step: string,
  shape: Shape,
  schema: Readonly<Record<string, Json>>,
): Shape {
  switch (keyword) {
    case 'properties':
      return shape.member(step);
    case 'additionalProperties':
      return shape.membersBeside(isObject(schema['properties']) ? Object.keys(schema['properties']) : []);
    case 'patternProperties':
    case 'unevaluatedProperties':
      return shape.membersBeside([]);
    case 'propertyNames':
      return shape.names();
    case 'items':
    case 'prefixItems':
    case 'additionalItems':
    case 'unevaluatedItems':
    case 'contains':
      return shape.items();
    default:
      return shape;
  }
}

/** A keyword's value of our own, without names that are not there in this use. */
function shown(keyword: string, value: Json, hidden: ReadonlySet<string>, shape: Shape): Json {
  if (keyword === 'required' && Array.isArray(value)) {
    return (value as readonly Json[]).filter((name) => typeof name !== 'string' || !hidden.has(name));
  }
  if (Array.isArray(value)) return [...(value as readonly Json[])];
  if (!isObject(value)) return value;
  const own: Record<string, Json> = {};
  for (const name of Object.keys(value)) {
    if (isShown(keyword, name, hidden, shape)) setMember(own, name, value[name] as Json);
  }
  return own;
}

function isShown(keyword: string, name: string, hidden: ReadonlySet<string>, shape: Shape): boolean {
  return !BY_NAME.has(keyword) || (shape.has(name) && !(keyword === 'properties' && hidden.has(name)));
}

/** Sets a schema below; the list or map on the way is our own. */
function put(
  target: Record<string, Json>,
  [keyword = '', step]: readonly (string | number)[],
  value: Json,
): void {
  if (step === undefined) setMember(target, String(keyword), value);
  else setMember(target[keyword] as Record<string, Json>, String(step), value);
}
