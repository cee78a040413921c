import type { Site } from '../../../../../src/openapi/index.js';
import type { Json } from '../../../../../src/schema/index.js';
import { isObject } from '../../../../../src/schema/index.js';
import { isTelling, soleLimit } from './keywords.js';
import { withoutNull } from './without-null.js';

/** The keyword of a schema that is nothing but a choice among alternatives; a schema beside null is none. */
export function choiceOf(site: Site): 'anyOf' | 'oneOf' | undefined {
  const keyword = onlyKeyword(site.value);
  if ((keyword !== 'anyOf' && keyword !== 'oneOf') || withoutNull(site)) return undefined;
  return keyword;
}

/** A schema as the only alternative there is; it keeps the name of the component it leads to. */
export function choiceOfOne(site: Site, keyword: 'anyOf' | 'oneOf'): Site {
  return { ...site, value: { [keyword]: [unwrapped(site.value as Json)] } };
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
