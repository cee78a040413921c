import { child, flagOf, textOf } from './cursor.js';
import type { Encoding, Media, Parameter } from './model.js';
import type { ApiContext } from './read-api.js';
import { readParameter } from './read-parameter.js';
import type { Site } from './site.js';

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
      encoding: readEncodings(context, site),
      site,
    });
  }
  return media;
}

function readEncodings(context: ApiContext, media: Site): Map<string, Encoding> {
  const encodings = new Map<string, Encoding>();
  for (const [property, site] of context.references.entries(media, 'encoding')) {
    const style = textOf(site, 'style') ?? 'form';
    const contentType = textOf(site, 'contentType');
    const headers = context.references
      .entries(site, 'headers')
      .flatMap(([name, header]): [string, Parameter][] => {
        const read = readParameter(context, header, { in: 'header', name });
        return read ? [[name.toLowerCase(), read]] : [];
      });
    encodings.set(property, {
      ...(contentType === undefined ? {} : { contentType }),
      style,
      explode: flagOf(site, 'explode', style === 'form'),
      allowReserved: flagOf(site, 'allowReserved'),
      headers: new Map(headers),
      site,
    });
  }
  return encodings;
}
