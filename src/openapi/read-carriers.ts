import type { ApiContext } from './context.js';
import { child, flagOf, textOf } from './cursor.js';
import type { Media, Parameter } from './model.js';
import { readEncodings } from './read-encodings.js';
import { readLifecycle } from './read-lifecycle.js';
import type { Site } from './site.js';
import { swaggerStyle } from './swagger.js';

// What carries values: parameters and headers, and media. Each may hold the other: a parameter may carry media, and a part of a
// form may have headers.

/** How a value is written where nothing is said (OpenAPI, "Style Values"). */
const STYLES: Readonly<Record<string, string>> = {
  query: 'form',
  cookie: 'form',
  path: 'simple',
  header: 'simple',
  querystring: 'none',
};

/**
 * Reads a parameter or, with its name given, a header. Undefined for what stands in `parameters` and is none: the body and the
 * form of Swagger 2.0.
 */
export function readParameter(
  context: ApiContext,
  site: Site,
  header?: { in: string; name: string },
): Parameter | undefined {
  const place = header?.in ?? textOf(site, 'in');
  const name = header?.name ?? textOf(site, 'name');
  if (place === undefined || name === undefined) {
    context.references.blame(site, { why: `a parameter needs "in" and "name"` });
    return undefined;
  }
  if (place === 'body' || place === 'formData') return undefined;
  const style = context.format === '2.0' ? swaggerStyle(site, place) : undefined;
  const schema = context.format === '2.0' ? site : child(site, 'schema');
  const written = style?.style ?? textOf(site, 'style') ?? STYLES[place] ?? 'simple';
  return {
    in: place,
    name,
    required: place === 'path' || flagOf(site, 'required'),
    style: written,
    explode: style?.explode ?? flagOf(site, 'explode', written === 'form'),
    allowReserved: flagOf(site, 'allowReserved'),
    allowEmptyValue: flagOf(site, 'allowEmptyValue'),
    ...(schema ? { schema } : {}),
    content: readMedia(context, site),
    site,
    ...readLifecycle(site),
  };
}

/** Reads what stands under `content`, by media type. Types are compared without regard to case (RFC 9110, 8.3.1). */
export function readMedia(context: ApiContext, owner: Site): Map<string, Media> {
  const media = new Map<string, Media>();
  for (const [type, site] of context.references.entries(owner, 'content')) {
    const schema = child(site, 'schema');
    const itemSchema = child(site, 'itemSchema');
    media.set(type.toLowerCase(), {
      type,
      ...(schema ? { schema } : {}),
      ...(itemSchema ? { itemSchema } : {}),
      encoding: readEncodings(context, site, type, schema, readHeaders),
      site,
    });
  }
  return media;
}

/** Headers of an answer or of a part of a form, by their names in lower case. */
export function readHeaders(context: ApiContext, owner: Site | undefined): Map<string, Parameter> {
  return new Map(
    context.references.entries(owner, 'headers').flatMap(([name, header]): [string, Parameter][] => {
      const read = readParameter(context, header, { in: 'header', name });
      return read ? [[name.toLowerCase(), read]] : [];
    }),
  );
}
