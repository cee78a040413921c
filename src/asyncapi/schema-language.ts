import type { Dialect } from '../schema/index.js';
import type { SchemaLanguage } from './model.js';

/** What is meant where nothing is said: the Schema Object of AsyncAPI, a superset of draft-07 that adds annotations only. */
export const OWN_LANGUAGE: SchemaLanguage = { kind: 'json-schema', dialect: 'draft-07' };

/** Media types of JSON Schema and its kin (AsyncAPI, "Message Object", table of schema formats), with the version they carry. */
const JSON_SCHEMAS: readonly (readonly [RegExp, (version: string) => Dialect | undefined])[] = [
  [/^application\/vnd\.aai\.asyncapi(?:\+json|\+yaml)?$/, () => 'draft-07'],
  [/^application\/schema(?:\+json|\+yaml)$/, draftOf],
  [/^application\/vnd\.oai\.openapi(?:\+json|\+yaml)?$/, openApiDialect],
];

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/avro/, 'Avro'],
  [/protobuf/, 'Protocol Buffers'],
  [/raml/, 'RAML'],
  [/xml|xsd/, 'XML Schema'],
];

/** What a `schemaFormat` says a schema is written in. */
export function schemaLanguage(schemaFormat: string | undefined): SchemaLanguage {
  if (schemaFormat === undefined) return OWN_LANGUAGE;
  const [type = '', ...parameters] = schemaFormat
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const version = parameters.find((one) => one.startsWith('version='))?.slice('version='.length) ?? '';
  const read = JSON_SCHEMAS.find(([form]) => form.test(type))?.[1];
  const dialect = read?.(version.replaceAll('"', ''));
  if (dialect !== undefined) return { kind: 'json-schema', dialect };
  const name = read ? undefined : FOREIGN.find(([form]) => form.test(type))?.[1];
  return { kind: 'foreign', name: name ?? `"${schemaFormat}"` };
}

function draftOf(version: string): Dialect | undefined {
  const known: readonly Dialect[] = ['draft-04', 'draft-06', 'draft-07', '2019-09', '2020-12'];
  return version === ''
    ? 'draft-07'
    : known.find((dialect) => dialect === version || dialect === `draft-${version}`);
}

function openApiDialect(version: string): Dialect | undefined {
  if (/^3\.0(?:\.|$)/.test(version)) return 'openapi-3.0';
  return /^3\.[12](?:\.|$)/.test(version) ? 'openapi-3.1' : undefined;
}
