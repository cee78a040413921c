import type { DataDocument } from '../document/index.js';
import { References, child, isRecord, textOf } from './cursor.js';
import type { ApiContext } from './context.js';
import type { HttpApi, OpenApiVersion, Operation, SchemaSite } from './model.js';
import { readOperations } from './read-operation.js';
import { readRequirements, readSecuritySchemes } from './read-security.js';
import { readServers } from './read-servers.js';
import type { Library, Site } from './site.js';

/** Whether a document says that it is an OpenAPI description, and of which version. */
export function openApiVersion(value: unknown): OpenApiVersion | undefined {
  if (!isRecord(value)) return undefined;
  if (value['swagger'] === '2.0' || value['swagger'] === 2) return '2.0';
  const stated = value['openapi'];
  const minor = /^3\.([012])(?:\.\d+)?(?:-|$)/.exec(
    typeof stated === 'string' ? stated : String(stated ?? ''),
  )?.[1];
  return minor === undefined ? undefined : `3.${minor as '0' | '1' | '2'}`;
}

/**
 * Reads an OpenAPI description of version 2.0 to 3.2. Nothing is thrown: what cannot be read stands in `faults`, and the rest is
 * read all the same. Undefined for a document that is none.
 */
export function readHttpApi(document: DataDocument, library: Library): HttpApi | undefined {
  const format = openApiVersion(document.value);
  if (format === undefined) return undefined;
  const root: Site = { document, pointer: '', value: document.value };
  const references = new References(library);
  const context: ApiContext = { format, references, root, servers: readServers(references, root, format) };
  const components = format === '2.0' ? root : references.get(root, 'components');
  const info = references.get(root, 'info');
  const security = readRequirements(references, root) ?? [];
  const read = (name: 'paths' | 'webhooks'): Map<string, Operation> =>
    readOperations(context, references.entries(root, name), security, name === 'webhooks');
  return {
    format,
    site: root,
    title: textOf(info, 'title') ?? '',
    version: versionOf(info),
    servers: context.servers,
    operations: read('paths'),
    webhooks: read('webhooks'),
    securitySchemes: readSecuritySchemes(context, components),
    schemas: schemasOf(components, format),
    tags: references.items(root, 'tags').flatMap((tag) => textOf(tag, 'name') ?? []),
    faults: references.faults,
  };
}

/** An unquoted `1.10` is a number in YAML, and loses its zero as one: what counts is what is written. */
function versionOf(info: Site | undefined): string {
  const version = info && child(info, 'version');
  if (!version) return '';
  const { value, document, pointer } = version;
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  const written = document.written?.(pointer);
  return written !== undefined && Number(written) === value ? written : String(value);
}

function schemasOf(components: Site | undefined, format: OpenApiVersion): Map<string, SchemaSite> {
  const schemas = components && child(components, format === '2.0' ? 'definitions' : 'schemas');
  const found = new Map<string, SchemaSite>();
  if (!schemas || !isRecord(schemas.value)) return found;
  for (const name of Object.keys(schemas.value)) found.set(name, child(schemas, name) as Site);
  return found;
}
