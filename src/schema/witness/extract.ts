import type { Json, JsonObject } from '../json/index.js';
import { isObject, setMember } from '../json/index.js';
import type { Dialect, Library, Place, Wishes } from '../read/index.js';
import { TRAITS, below, hiddenNames, isKnown, keyOf, referencesOf, subschemas } from '../read/index.js';

/** A schema that stands alone: every reference leads into its own `$defs`. */
export interface Extract {
  schema: JsonObject;
  dialect: Dialect;
  /** Where each entry of `$defs` comes from, by its number. */
  origins: readonly Place[];
}

/** Keywords that name things or say how others are to be read; a schema that stands alone has no use for them. */
const DROPPED = new Set([
  '$schema',
  '$id',
  'id',
  '$anchor',
  '$dynamicAnchor',
  '$recursiveAnchor',
  '$vocabulary',
  '$comment',
  '$defs',
  'definitions',
  '$ref',
  '$dynamicRef',
  '$recursiveRef',
  'default',
  'example',
  'examples',
  'discriminator',
  'readOnly',
  'writeOnly',
]);

/**
 * Copies a schema and all it refers to, so that a validator can be given just that.
 * @param names of all members of the values it will be asked about; what is said of others is left out, which changes nothing for
 *   them and keeps the copy as small as the values
 */
export function extract(
  library: Library,
  root: Place,
  names: ReadonlySet<string>,
  wishes: Wishes = {},
): Extract {
  const origins: Place[] = [];
  const numbers = new Map<string, number>();
  const definitions: Record<string, Json> = {};
  const numberOf = (place: Place): number => {
    const known = numbers.get(keyOf(place));
    if (known !== undefined) return known;
    numbers.set(keyOf(place), origins.length);
    return origins.push(place) - 1;
  };
  numberOf(root);
  for (let at = 0; at < origins.length; at++) {
    definitions[at] = copy({ library, names, wishes, numberOf }, origins[at] as Place);
  }
  return {
    schema: { $ref: '#/$defs/0', $defs: definitions },
    dialect: root.resource.dialect,
    origins,
  };
}

interface Copying {
  library: Library;
  names: ReadonlySet<string>;
  wishes: Wishes;
  numberOf(place: Place): number;
}

/** Keywords whose members are about one name each. */
const BY_NAME = new Set(['properties', 'dependencies', 'dependentSchemas', 'dependentRequired']);

function copy(copying: Copying, place: Place): Json {
  const { library, names, wishes, numberOf } = copying;
  const { value, resource } = place;
  if (!isObject(value)) return value;
  const traits = TRAITS[resource.dialect];
  const links = referencesOf(library, place).map((target): Json => ({ $ref: `#/$defs/${numberOf(target)}` }));
  if (links.length > 0 && !traits.besideRef) return links[0] as Json;
  const hidden = hiddenNames(value, wishes);
  const result: Record<string, Json> = {};
  for (const name of Object.keys(value)) {
    if (DROPPED.has(name) || !isKnown(name, traits)) continue;
    // It says something only beside a type (OpenAPI 3.0.3, "Schema Object"); a validator refuses it elsewhere.
    if (name === 'nullable' && (!traits.nullable || value['type'] === undefined)) continue;
    setMember(result, name, shown(name, value[name] as Json, hidden, names));
  }
  for (const [steps, one] of subschemas(value, traits)) {
    if (!isShown(String(steps[0]), String(steps[1]), hidden, names)) continue;
    put(result, steps, copy(copying, below(library, place, steps, one)));
  }
  if (links.length > 0) {
    const before = Array.isArray(result['allOf']) ? (result['allOf'] as readonly Json[]) : [];
    result['allOf'] = [...before, ...links];
  }
  return result;
}

/** A keyword's value of our own, without names that are not there in this use. */
function shown(keyword: string, value: Json, hidden: ReadonlySet<string>, names: ReadonlySet<string>): Json {
  if (keyword === 'required' && Array.isArray(value)) {
    return (value as readonly Json[]).filter((name) => typeof name !== 'string' || !hidden.has(name));
  }
  if (Array.isArray(value)) return [...(value as readonly Json[])];
  if (!isObject(value)) return value;
  const own: Record<string, Json> = {};
  for (const name of Object.keys(value)) {
    if (isShown(keyword, name, hidden, names)) setMember(own, name, value[name] as Json);
  }
  return own;
}

function isShown(
  keyword: string,
  name: string,
  hidden: ReadonlySet<string>,
  names: ReadonlySet<string>,
): boolean {
  return !BY_NAME.has(keyword) || (names.has(name) && !(keyword === 'properties' && hidden.has(name)));
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
