import type { References } from './cursor.js';
import { child, textOf } from './cursor.js';
import type { OpenApiVersion, Server } from './model.js';
import type { Site } from './site.js';

/** Addresses of the API; of a path or an operation where it states its own. Swagger 2.0 spells them in three fields. */
export function readServers(references: References, site: Site, format: OpenApiVersion): Server[] {
  if (format !== '2.0')
    return references.items(site, 'servers').flatMap((server) => {
      const url = textOf(server, 'url');
      return url === undefined ? [] : [{ url, site: server }];
    });
  const host = textOf(site, 'host');
  const base = textOf(site, 'basePath') ?? '';
  const field = child(site, host === undefined ? 'basePath' : 'host');
  return field ? [{ url: host === undefined ? base : `//${host}${base}`, site: field }] : [];
}
