import type { Site } from '../../../../../src/openapi/index.js';
import type { Json } from '../../../../../src/schema/index.js';
import { isObject } from '../../../../../src/schema/index.js';
import { isTelling, soleLimit } from './keywords.js';
import { withoutNull } from './without-null.js';

/** A schema that is a choice among alternatives, with at most their common type beside it. */
interface Choice {
  keyword: 'anyOf' | 'oneOf';
  type?: Json;
}

/** Undefined for what is no such choice; neither is a schema beside null. */
export function choiceOf(site: Site): Choice | undefined {
  const { value } = site;
  if (!isObject(value) || withoutNull(site)) return undefined;
  const { type, ...rest } = value;
  const keyword = onlyKeyword(rest);
  if (keyword !== 'anyOf' && keyword !== 'oneOf') return undefined;
  return type === undefined ? { keyword } : { keyword, type };
}

/**
 * A schema as the only alternative there is; it keeps the name of the component it leads to.
 * @param meant the same schema, references followed
 */
export function choiceOfOne(site: Site, meant: Site, { keyword, type }: Choice): Site {
  const isTyped = type !== undefined && isObject(meant.value) && meant.value['type'] === type;
  const beside = isTyped ? { type } : {};
  return { ...site, value: { ...beside, [keyword]: [unwrapped(site.value as Json)] } };
}

/** Whether a schema is a reference to a component that the other one is made of by `allOf`, along with more. */
export function isPartOf({ value }: Site, whole: Site): boolean {
  const own = unwrapped(value as Json);
  const reference = isObject(own) ? own['$ref'] : undefined;
  const members = isObject(whole.value) ? whole.value['allOf'] : undefined;
  if (typeof reference !== 'string' || !Array.isArray(members)) return false;
  return (members as readonly Json[]).some((one) => isObject(one) && one['$ref'] === reference);
}

/** A schema as an `allOf` of one, so that it has its counterpart among the members of the other side. */
export function allOfOne(site: Site): Site {
  return { ...site, value: { allOf: [unwrapped(site.value as Json)] } };
}

/** Through every `allOf` of one. */
function unwrapped(value: Json): Json {
  let at = value;
  for (let members = soleMember(at); members !== undefined; members = soleMember(at)) at = members;
  return at;
}

function soleMember(value: Json): Json | undefined {
  const members = onlyKeyword(value) === 'allOf' && isObject(value) ? value['allOf'] : undefined;
  return Array.isArray(members) ? (members as readonly Json[])[soleLimit(members)] : undefined;
}

/** The one keyword of a schema that limits values; undefined where there are more, or none. */
function onlyKeyword(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const [keyword, ...more] = Object.keys(value).filter((name) => !isTelling(name, value[name]));
  return more.length === 0 ? keyword : undefined;
}
