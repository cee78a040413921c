import { pointerStep } from '../document/index.js';
import { child, flagOf, isRecord, textOf, textsOf } from './cursor.js';
import type { Body, Media } from './model.js';
import type { ApiContext } from './context.js';
import type { Site } from './site.js';

// What Swagger 2.0 says otherwise than OpenAPI 3, in the terms of OpenAPI 3 (OpenAPI 2.0, "Parameter Object", "Response Object").

const JSON_TYPE = 'application/json';
const FORMS = ['multipart/form-data', 'application/x-www-form-urlencoded'];

/** The body parameter, or the form parameters as one object. */
export function readSwaggerBody(
  context: ApiContext,
  operation: Site,
  parameters: readonly Site[],
): Body | undefined {
  const consumes = textsOf(operation, 'consumes') ?? textsOf(context.root, 'consumes') ?? [];
  const body = parameters.find((one) => textOf(one, 'in') === 'body');
  if (body) {
    const schema = child(body, 'schema');
    const types = consumes.length > 0 ? consumes : [JSON_TYPE];
    return { required: flagOf(body, 'required'), content: mediaOf(types, body, schema), site: body };
  }
  const fields = parameters.filter((one) => textOf(one, 'in') === 'formData');
  const [first] = fields;
  if (!first) return undefined;
  const named = consumes.filter((type) => FORMS.includes(type.toLowerCase()));
  const hasFile = fields.some((one) => textOf(one, 'type') === 'file');
  const types =
    named.length > 0 ? named : [hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded'];
  const required = fields.filter((one) => flagOf(one, 'required')).map((one) => textOf(one, 'name') ?? '');
  const form: Site = {
    document: operation.document,
    pointer: operation.pointer + pointerStep('parameters'),
    value: {
      type: 'object',
      properties: Object.fromEntries(fields.map((one) => [textOf(one, 'name') ?? '', fieldSchema(one)])),
      ...(required.length > 0 ? { required } : {}),
    },
  };
  return { required: required.length > 0, content: mediaOf(types, first, form), site: first };
}

/** What a response carries: its schema, once for each type the operation produces. */
export function swaggerContent(context: ApiContext, operation: Site, response: Site): Map<string, Media> {
  const schema = child(response, 'schema');
  if (!schema) return new Map();
  const produces = textsOf(operation, 'produces') ?? textsOf(context.root, 'produces') ?? [];
  return mediaOf(produces.length > 0 ? produces : [JSON_TYPE], response, schema);
}

/** `collectionFormat` in the words of OpenAPI 3. */
export function swaggerStyle(site: Site, place: string): { style: string; explode: boolean } {
  const simple = place === 'path' || place === 'header' ? 'simple' : 'form';
  const format = textOf(site, 'collectionFormat') ?? 'csv';
  if (format === 'ssv') return { style: 'spaceDelimited', explode: false };
  if (format === 'pipes') return { style: 'pipeDelimited', explode: false };
  if (format === 'tsv') return { style: 'tabDelimited', explode: false };
  return { style: simple, explode: format === 'multi' };
}

/** The one flow of an OAuth scheme, under its name in OpenAPI 3. */
export function swaggerFlows(site: Site): [string, Site][] {
  const names: Readonly<Record<string, string>> = {
    accessCode: 'authorizationCode',
    application: 'clientCredentials',
  };
  const flow = textOf(site, 'flow');
  return flow === undefined ? [] : [[names[flow] ?? flow, site]];
}

function mediaOf(types: readonly string[], site: Site, schema: Site | undefined): Map<string, Media> {
  return new Map(
    types.map((type) => [
      type.toLowerCase(),
      { type, ...(schema ? { schema } : {}), encoding: new Map(), site },
    ]),
  );
}

/** A form parameter without what is no schema of it. */
function fieldSchema({ value }: Site): unknown {
  if (!isRecord(value)) return {};
  const {
    in: _in,
    name: _name,
    required: _required,
    collectionFormat: _format,
    allowEmptyValue: _empty,
    ...schema
  } = value;
  return schema['type'] === 'file' ? { type: 'string', format: 'binary' } : schema;
}
