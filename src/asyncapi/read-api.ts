import type { DataDocument } from '../document/index.js';
import type { Library, Site } from '../openapi/index.js';
import { References, child, isRecord, textOf } from '../openapi/index.js';
import type { EventContext } from './context.js';
import type { AsyncApiVersion, EventApi, EventServer, Message, TypedSchema } from './model.js';
import { readOldChannel } from './read-channel.js';
import { readMessage } from './read-message.js';
import { readChannels } from './read-operation.js';
import { readSchema } from './read-schema.js';

/** Whether a document says that it is an AsyncAPI description of a version that is read here. */
export function asyncApiVersion(value: unknown): AsyncApiVersion | undefined {
  const stated = isRecord(value) ? value['asyncapi'] : undefined;
  const text = typeof stated === 'string' || typeof stated === 'number' ? String(stated) : '';
  if (/^2(?:\.[0-6](?:\.\d+)?)?$/.test(text)) return '2';
  return /^3(?:\.[01](?:\.\d+)?)?$/.test(text) ? '3' : undefined;
}

/**
 * Reads an AsyncAPI description of version 2.0 to 2.6, 3.0 or 3.1. Nothing is thrown: what cannot be read stands in `faults`, and the
 * rest is read all the same. Undefined for a document that is none.
 */
export function readEventApi(document: DataDocument, library: Library): EventApi | undefined {
  const format = asyncApiVersion(document.value);
  if (format === undefined) return undefined;
  const root: Site = { document, pointer: '', value: document.value };
  const references = new References(library);
  const context: EventContext = { format, references, root };
  const info = references.get(root, 'info');
  const components = references.get(root, 'components');
  return {
    format,
    site: root,
    title: textOf(info, 'title') ?? '',
    version: versionOf(info),
    servers: readServers(context),
    channels:
      format === '2'
        ? references
            .entries(root, 'channels')
            .map(([address, site]) => readOldChannel(context, address, site))
        : readChannels(context),
    messages: new Map(
      references
        .entries(components, 'messages')
        .map(([name, site]): [string, Message] => [name, readMessage(context, name, site)]),
    ),
    schemas: readSchemas(context, components),
    faults: references.faults,
  };
}

/** An unquoted `1.0` is a number in YAML. */
function versionOf(info: Site | undefined): string {
  const value = info && isRecord(info.value) ? info.value['version'] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** AsyncAPI 2 writes a server's address as one `url`, 3 as `host` and `pathname`. */
function readServers({ references, root }: EventContext): Map<string, EventServer> {
  const servers = new Map<string, EventServer>();
  for (const [, site] of references.entries(root, 'servers')) {
    const protocol = textOf(site, 'protocol') ?? '';
    const host = textOf(site, 'host') ?? textOf(site, 'url')?.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '') ?? '';
    const address = `${protocol}://${host}${textOf(site, 'pathname') ?? ''}`.replace(/\/$/, '');
    servers.set(address, { address, site });
  }
  return servers;
}

function readSchemas({ references }: EventContext, components: Site | undefined): Map<string, TypedSchema> {
  const schemas = components && child(components, 'schemas');
  const found = new Map<string, TypedSchema>();
  if (!schemas || !isRecord(schemas.value)) return found;
  for (const name of Object.keys(schemas.value))
    found.set(name, readSchema(references, child(schemas, name) as Site));
  return found;
}
