import type { ApiContext } from './context.js';
import { child, flagOf, isRecord, textOf } from './cursor.js';
import type { Encoding, Parameter } from './model.js';
import type { Site } from './site.js';

/** Media types whose properties are written one by one. */
const FORM = /^(?:multipart\/|application\/x-www-form-urlencoded)/i;

type HeaderReader = (context: ApiContext, owner: Site | undefined) => Map<string, Parameter>;

/** Schemas that may stand behind one another by `allOf` before a form is a riddle. */
const MAX_PARTS = 50;

/**
 * Reads how the properties of a form are written. A property of which nothing is said has an entry as well, with what holds by
 * default, so that saying the default is no change.
 * @param readHeaders reads the headers a part has
 */
export function readEncodings(
  context: ApiContext,
  media: Site,
  type: string,
  schema: Site | undefined,
  readHeaders: HeaderReader,
): Map<string, Encoding> {
  const stated = new Map(context.references.entries(media, 'encoding'));
  const encodings = new Map<string, Encoding>();
  const isForm = FORM.test(type) || stated.size > 0;
  const properties = isForm ? propertiesOf(context, schema) : new Map<string, Site>();
  for (const name of new Set([...properties.keys(), ...stated.keys()])) {
    encodings.set(name, {
      ...readEncoding(context, media, stated.get(name), properties.get(name)),
      headers: readHeaders(context, stated.get(name)),
    });
  }
  return encodings;
}

function readEncoding(
  context: ApiContext,
  media: Site,
  site: Site | undefined,
  schema: Site | undefined,
): Omit<Encoding, 'headers'> {
  const style = textOf(site, 'style') ?? 'form';
  const types = textOf(site, 'contentType')?.split(',') ?? [defaultType(context, schema)];
  return {
    types: types.map((type) => type.trim().toLowerCase()),
    stated: site !== undefined,
    ...(schema ? { schema } : {}),
    style,
    explode: site ? flagOf(site, 'explode', style === 'form') : true,
    allowReserved: site ? flagOf(site, 'allowReserved') : false,
    site: site ?? media,
  };
}

/** Properties of a schema and of those it is made of, references followed as far as they lead somewhere. */
function propertiesOf({ references }: ApiContext, schema: Site | undefined): Map<string, Site> {
  const found = new Map<string, Site>();
  const open = schema ? [schema] : [];
  for (let count = 0; open.length > 0 && count < MAX_PARTS; count++) {
    const at = references.peek(open.pop() as Site);
    if (at === undefined || !isRecord(at.value)) continue;
    const [properties, members] = [child(at, 'properties'), child(at, 'allOf')];
    if (properties && isRecord(properties.value))
      for (const name of Object.keys(properties.value)) found.set(name, child(properties, name) as Site);
    if (members && Array.isArray(members.value))
      open.push(...members.value.map((_, index) => child(members, String(index)) as Site));
  }
  return found;
}

/** The type a property has where none is said, by what it holds (OpenAPI 3.0 and 3.1, "Encoding Object", `contentType`). */
function defaultType({ references }: ApiContext, schema: Site | undefined): string {
  let at = schema && references.peek(schema);
  if (at && typeOf(at) === 'array') {
    const items = child(at, 'items');
    at = items && references.peek(items);
  }
  if (at === undefined) return 'application/octet-stream';
  const type = typeOf(at);
  if (type === 'object') return 'application/json';
  const format = textOf(at, 'format');
  if (type === undefined || format === 'binary' || textOf(at, 'contentEncoding') !== undefined)
    return 'application/octet-stream';
  return 'text/plain';
}

/** The type of a schema; of several, the first that is not null. */
function typeOf({ value }: Site): string | undefined {
  const type = isRecord(value) ? value['type'] : undefined;
  const listed: unknown[] = Array.isArray(type) ? type : [type];
  return listed.find((one): one is string => typeof one === 'string' && one !== 'null');
}
