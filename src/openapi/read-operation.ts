import { child, flagOf, isRecord, textOf, textsOf } from './cursor.js';
import type { ApiContext } from './context.js';
import type { Body, Operation, Parameter, Requirement, Response, ResponseLink } from './model.js';
import { readHeaders, readMedia, readParameter } from './read-carriers.js';
import { readLifecycle } from './read-lifecycle.js';
import { readRequirements } from './read-security.js';
import { readServers } from './read-servers.js';
import type { Site } from './site.js';
import { readSwaggerBody, swaggerContent } from './swagger.js';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/**
 * Reads the operations of path items, by `METHOD /path`.
 * @param named the keys are names (webhooks, callbacks), not paths
 */
export function readOperations(
  context: ApiContext,
  paths: readonly (readonly [string, Site])[],
  security: readonly Requirement[],
  named = false,
): Map<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, item] of paths) {
    const shape = named ? path : pathShape(path);
    for (const [method, site] of methodsOf(context, item)) {
      const key = `${method.toUpperCase()} ${shape}`;
      operations.set(key, readOperation(context, { key, method, path, item, site }, security));
    }
  }
  return operations;
}

/** A path without the names of its parameters: `/users/{id}` and `/users/{userId}` are one path (OpenAPI, "Path Templating Matching"). */
export function pathShape(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}

function methodsOf({ references }: ApiContext, item: Site): [string, Site][] {
  const known = METHODS.flatMap((method): [string, Site][] => {
    const site = references.get(item, method);
    return site && isRecord(site.value) ? [[method, site]] : [];
  });
  // OpenAPI 3.2: methods of any name.
  return [...known, ...references.entries(item, 'additionalOperations')];
}

interface Found {
  key: string;
  method: string;
  path: string;
  item: Site;
  site: Site;
}

function readOperation(
  context: ApiContext,
  { key, method, path, item, site }: Found,
  security: readonly Requirement[],
): Operation {
  const { references, format } = context;
  const given = [...references.items(item, 'parameters'), ...references.items(site, 'parameters')];
  const parameters = new Map<string, Parameter>();
  for (const one of given) {
    const parameter = readParameter(context, one);
    if (parameter) parameters.set(keyOf(parameter, path), parameter);
  }
  const operationId = textOf(site, 'operationId');
  const body = format === '2.0' ? readSwaggerBody(context, site, given) : readBody(context, site);
  const serversOf = [site, item].find((one) => readServers(references, one, format).length > 0);
  return {
    key,
    method,
    path,
    site,
    ...(operationId === undefined ? {} : { operationId }),
    tags: textsOf(site, 'tags') ?? [],
    parameters,
    ...(body ? { body } : {}),
    responses: readResponses(context, site),
    callbacks: readCallbacks(context, site, security),
    security: readRequirements(references, site) ?? security,
    servers: serversOf ? readServers(references, serversOf, format) : context.servers,
    ...(serversOf ? { serversOf } : {}),
    ...readLifecycle(site),
  };
}

/** A parameter of the path is known by where it stands in it: its name is of no matter to who calls. */
function keyOf(parameter: Parameter, path: string): string {
  if (parameter.in !== 'path') {
    return `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
  }
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
  const position = names.indexOf(parameter.name);
  return position === -1 ? `path ${parameter.name}` : `path #${position + 1}`;
}

function readBody(context: ApiContext, operation: Site): Body | undefined {
  const site = context.references.get(operation, 'requestBody');
  return site && { required: flagOf(site, 'required'), content: readMedia(context, site), site };
}

function readResponses(context: ApiContext, operation: Site): Map<string, Response> {
  const { references, format } = context;
  const responses = new Map<string, Response>();
  for (const [status, site] of references.entries(operation, 'responses')) {
    responses.set(status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase(), {
      status,
      headers: readHeaders(context, site),
      content: format === '2.0' ? swaggerContent(context, operation, site) : readMedia(context, site),
      links: new Map(references.entries(site, 'links').map(([name, link]) => [name, readLink(link)])),
      site,
    });
  }
  return responses;
}

function readLink(site: Site): ResponseLink {
  const fields = isRecord(site.value) ? site.value : {};
  const parameters = isRecord(fields['parameters']) ? fields['parameters'] : {};
  const body = fields['requestBody'];
  const optional = {
    operationId: textOf(site, 'operationId'),
    operationRef: textOf(site, 'operationRef'),
    server: textOf(child(site, 'server'), 'url'),
  };
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    parameters: new Map(Object.entries(parameters)),
    ...(body === undefined ? {} : { body }),
    site,
  };
}

function readCallbacks(
  context: ApiContext,
  operation: Site,
  security: readonly Requirement[],
): Map<string, Operation> {
  const callbacks = new Map<string, Operation>();
  for (const [name, site] of context.references.entries(operation, 'callbacks')) {
    const expressions = isRecord(site.value) ? Object.keys(site.value) : [];
    for (const expression of expressions) {
      const item = context.references.get(site, expression);
      if (!item || expression.startsWith('x-')) continue;
      for (const found of readOperations(context, [[expression, item]], security, true).values())
        callbacks.set(`${name} ${found.key}`, found);
    }
  }
  return callbacks;
}
