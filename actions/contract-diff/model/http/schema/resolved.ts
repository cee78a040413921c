import type { References, Site } from '../../../../../src/openapi/index.js';
import { child, isRecord } from '../../../../../src/openapi/index.js';
import { isTelling, soleLimit } from './keywords.js';

/** Keywords that combine schemas; `allOf` of one is that one wherever it stands. */
export const WRAPPERS: Readonly<Record<'all' | 'certain', readonly string[]>> = {
  all: ['allOf', 'anyOf', 'oneOf'],
  certain: ['allOf'],
};

/** References and wrappings that may stand behind one another. */
const MAX_HOPS = 60;

/**
 * The schema that is meant: through references and through `allOf`, `anyOf` and `oneOf` of one, as long as nothing beside them
 * limits the values. What cannot be followed stays as it is.
 * @param besideRef whether keywords beside `$ref` count, as from OpenAPI 3.1 on
 * @param unwrap keywords that are looked through when they have one member
 */
export function resolved(
  references: References,
  site: Site,
  besideRef: boolean,
  unwrap = WRAPPERS.all,
): Site {
  let at = site;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    const next = inner(references, at, besideRef, unwrap);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function inner(
  references: References,
  site: Site,
  besideRef: boolean,
  unwrap: readonly string[],
): Site | undefined {
  const { value } = site;
  if (!isRecord(value)) return undefined;
  const reference = value['$ref'];
  const limiting = Object.keys(value).filter((keyword) => !isTelling(keyword, value[keyword]));
  if (typeof reference === 'string') {
    if (besideRef && limiting.length !== 1) return { ...site, value: withoutSiblings(value) };
    const found = references.resolve(site, reference);
    return 'why' in found ? undefined : found;
  }
  const [wrapper, ...more] = limiting;
  if (wrapper === undefined || more.length > 0 || !unwrap.includes(wrapper)) return undefined;
  const list = child(site, wrapper);
  if (!list || !Array.isArray(list.value)) return undefined;
  const only = wrapper === 'allOf' ? soleLimit(list.value) : list.value.length === 1 ? 0 : -1;
  return only === -1 ? undefined : child(list, String(only));
}

/** Whether a schema is a reference that leads to no schema; that is said once, at its place. Anchors are left to the schema core. */
export function isDangling(references: References, site: Site): boolean {
  const reference = isRecord(site.value) ? site.value['$ref'] : undefined;
  if (typeof reference !== 'string' || /#[^/]/.test(reference)) return false;
  const found = references.resolve(site, reference);
  if ('why' in found) references.blame(site, found);
  else if (references.isCircle(site)) references.follow(site);
  else return false;
  return true;
}

const RESHAPED = new WeakMap<object, unknown>();

/** A reference beside other keywords means both (2020-12 core, 7.7.1.1): the same with the reference in `allOf`. */
function withoutSiblings(schema: Record<string, unknown>): unknown {
  const known = RESHAPED.get(schema);
  if (known !== undefined) return known;
  const { $ref: reference, allOf, ...rest } = schema;
  const members: unknown[] = Array.isArray(allOf) ? allOf : [];
  const reshaped = { ...rest, allOf: [...members, { $ref: reference }] };
  RESHAPED.set(schema, reshaped);
  return reshaped;
}
