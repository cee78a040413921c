import { child, flagOf, textOf } from './cursor.js';
import type { Parameter } from './model.js';
import type { ApiContext } from './read-api.js';
import { readMedia } from './read-media.js';
import { readLifecycle } from './read-operation.js';
import type { Site } from './site.js';
import { swaggerStyle } from './swagger.js';

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
    context.references.blame(site, `a parameter needs "in" and "name"`);
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
