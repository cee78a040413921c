import type { References, Site } from '../../../../../src/openapi/index.js';
import { child } from '../../../../../src/openapi/index.js';
import { isObject } from '../../../../../src/schema/index.js';
import { isTelling } from './keywords.js';

/** The schema beside null in `anyOf` or `oneOf` of the two; undefined for any other schema. */
export function withoutNull(site: Site): Site | undefined {
  const { value } = site;
  if (!isObject(value)) return undefined;
  const [keyword, ...more] = Object.keys(value).filter((name) => !isTelling(name, value[name]));
  if (more.length > 0 || (keyword !== 'anyOf' && keyword !== 'oneOf')) return undefined;
  const members = child(site, keyword);
  if (!members || !Array.isArray(members.value) || members.value.length !== 2) return undefined;
  const [first, second] = [child(members, '0'), child(members, '1')];
  if (isNull(first?.value)) return isNull(second?.value) ? undefined : second;
  return isNull(second?.value) ? first : undefined;
}

/** A schema with null among its types, without it; undefined where null is not among them, or is all there is. */
export function typedWithoutNull(site: Site): Site | undefined {
  const { value } = site;
  if (!isObject(value)) return undefined;
  const { type, nullable, enum: list, ...rest } = value;
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null');
  const isNullable = Array.isArray(type) ? types.length < type.length : nullable === true;
  const [first] = types;
  if (!isNullable || first === undefined || (Array.isArray(list) && !list.includes(null))) return undefined;
  const listed = Array.isArray(list) ? { enum: list.filter((one) => one !== null) } : {};
  return { ...site, value: { ...rest, type: types.length === 1 ? first : types, ...listed } };
}

function isNull(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { type, enum: list } = value;
  const listed = Array.isArray(list) ? list : undefined;
  return type === 'null' || (type === undefined && listed?.length === 1 && listed[0] === null);
}

/** Alternatives among alternatives that are looked into. */
const MAX_DEPTH = 5;

/** Whether a schema surely takes no null: by its type, by its values, or because none of its alternatives does. */
export function refusesNull(references: References, site: Site, depth = 0): boolean {
  const meant = depth > MAX_DEPTH ? undefined : references.peek(site);
  if (!meant || !isObject(meant.value) || meant.value['nullable'] === true) return false;
  const { type, enum: list } = meant.value;
  if (typeof type === 'string') return type !== 'null';
  if (Array.isArray(type)) return !type.includes('null');
  if (Array.isArray(list)) return !list.includes(null);
  for (const keyword of ['anyOf', 'oneOf']) {
    const members = child(meant, keyword);
    if (!members || !Array.isArray(members.value)) continue;
    return members.value.every((_, at) =>
      refusesNull(references, child(members, String(at)) as Site, depth + 1),
    );
  }
  return false;
}
