import { describe, expect, test } from '@jest/globals';
import type { DataDocument } from '../../src/document/index.js';
import { readDocument } from '../../src/document/index.js';
import type { HttpApi } from '../../src/openapi/index.js';
import { readHttpApi } from '../../src/openapi/index.js';

/** Reads the first of several files, the others reachable by reference. */
function read(files: Record<string, string>): HttpApi {
  const documents = new Map<string, DataDocument>(
    Object.entries(files).map(([path, text]) => [path, readDocument(path, text)]),
  );
  const [first] = documents.values();
  const api = readHttpApi(
    first as DataDocument,
    (path) => documents.get(path) ?? { why: `there is no file ${path}` },
  );
  if (!api) throw new Error('not an API');
  return api;
}

const V3 = `openapi: 3.1.0
info: {title: Shop, version: 1.2.0}
servers: [{url: https://a.example}]
security: [{key: []}]
paths:
  /orders/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
    get:
      operationId: getOrder
      tags: [orders]
      parameters:
        - $ref: '#/components/parameters/Page'
        - {name: X-Trace, in: header, schema: {type: string}}
      responses:
        200:
          description: ok
          headers: {ETag: {schema: {type: string}, required: true}}
          content:
            Application/JSON: {schema: {$ref: 'schemas.yaml#/Order'}}
        4XX: {description: no}
    post:
      security: []
      servers: [{url: https://b.example}]
      deprecated: true
      x-sunset: '2027-01-01'
      x-stability-level: beta
      requestBody: {required: true, content: {multipart/form-data: {schema: {type: object}, encoding: {file: {contentType: image/png}}}}}
      callbacks:
        done:
          '{$request.body#/url}':
            post: {responses: {204: {description: ok}}}
      responses: {default: {description: any}}
webhooks:
  shipped: {post: {responses: {200: {description: ok}}}}
components:
  parameters:
    Page: {name: page, in: query, schema: {type: integer}}
  securitySchemes:
    key: {type: http, scheme: Bearer}
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://t.example, scopes: {read: Reads}}}}
  schemas:
    Order: {type: object}
`;

describe('OpenAPI 3', () => {
  const api = read({ 'api/shop.yaml': V3, 'api/schemas.yaml': 'Order: {type: object}\n' });
  const get = api.operations.get('GET /orders/{}');
  const post = api.operations.get('POST /orders/{}');

  test('operations, by method and shape of the path', () => {
    expect([...api.operations.keys()]).toEqual(['GET /orders/{}', 'POST /orders/{}']);
    expect(get).toMatchObject({
      operationId: 'getOrder',
      tags: ['orders'],
      path: '/orders/{id}',
      deprecated: false,
    });
    expect(api.version).toBe('1.2.0');
    expect(api.faults).toEqual([]);
  });

  test('parameters of the path item, by reference, and headers without regard to case', () => {
    expect([...(get?.parameters.keys() ?? [])]).toEqual(['path #1', 'query page', 'header x-trace']);
    expect(get?.parameters.get('query page')?.site.pointer).toBe('/components/parameters/Page');
    expect(get?.parameters.get('path #1')).toMatchObject({ required: true, style: 'simple', explode: false });
    expect(get?.parameters.get('query page')).toMatchObject({
      required: false,
      style: 'form',
      explode: true,
    });
  });

  test('responses, headers, and schemas in other files', () => {
    expect([...(get?.responses.keys() ?? [])].toSorted()).toEqual(['200', '4XX']);
    const ok = get?.responses.get('200');
    expect(ok?.headers.get('etag')).toMatchObject({ required: true, name: 'ETag' });
    const schema = ok?.content.get('application/json')?.schema;
    expect(schema?.value).toEqual({ $ref: 'schemas.yaml#/Order' });
    expect(schema?.document.path).toBe('api/shop.yaml');
  });

  test('security and servers: what is nearest counts, and an empty list lets everybody in', () => {
    expect(get?.security.map(({ schemes }) => [...schemes.keys()])).toEqual([['key']]);
    expect(post?.security).toEqual([]);
    expect(get?.servers.map(({ url }) => url)).toEqual(['https://a.example']);
    expect(post?.servers.map(({ url }) => url)).toEqual(['https://b.example']);
    expect(api.securitySchemes.get('key')).toMatchObject({ type: 'http', scheme: 'bearer' });
    expect(api.securitySchemes.get('oauth')?.flows.get('clientCredentials')?.scopes.get('read')).toBe(
      'Reads',
    );
  });

  test('lifecycle, bodies, callbacks, webhooks', () => {
    expect(post).toMatchObject({ deprecated: true, stability: 'beta', sunset: { text: '2027-01-01' } });
    expect(post?.body?.required).toBe(true);
    expect(post?.body?.content.get('multipart/form-data')?.encoding.get('file')?.types).toEqual([
      'image/png',
    ]);
    expect([...(post?.callbacks.keys() ?? [])]).toEqual(['done POST {$request.body#/url}']);
    expect([...api.webhooks.keys()]).toEqual(['POST shipped']);
  });
});

describe('Swagger 2.0 in the terms of OpenAPI 3', () => {
  const api = read({
    'api.yaml': `swagger: '2.0'
info: {title: Old, version: 1.0}
host: api.example
basePath: /v1
consumes: [application/json]
produces: [application/json, text/csv]
securityDefinitions:
  basic: {type: basic}
  oauth: {type: oauth2, flow: accessCode, authorizationUrl: https://a.example, tokenUrl: https://t.example, scopes: {write: Writes}}
paths:
  /a:
    post:
      parameters:
        - {name: body, in: body, required: true, schema: {$ref: '#/definitions/A'}}
        - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: multi}
      responses: {200: {description: ok, schema: {$ref: '#/definitions/A'}}}
    put:
      consumes: [multipart/form-data]
      parameters:
        - {name: file, in: formData, type: file, required: true}
        - {name: note, in: formData, type: string, maxLength: 10}
      responses: {}
definitions:
  A: {type: object}
`,
  });
  test('bodies, forms, produced types', () => {
    const post = api.operations.get('POST /a');
    expect([...(post?.body?.content.keys() ?? [])]).toEqual(['application/json']);
    expect(post?.body?.content.get('application/json')?.schema?.value).toEqual({ $ref: '#/definitions/A' });
    expect([...(post?.responses.get('200')?.content.keys() ?? [])]).toEqual(['application/json', 'text/csv']);
    const form = api.operations.get('PUT /a')?.body?.content.get('multipart/form-data')?.schema?.value;
    expect(form).toEqual({
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' }, note: { type: 'string', maxLength: 10 } },
      required: ['file'],
    });
  });
  test('parameters, servers, security', () => {
    const ids = api.operations.get('POST /a')?.parameters.get('query ids');
    expect(ids).toMatchObject({ style: 'form', explode: true, schema: { value: { type: 'array' } } });
    expect(api.servers.map(({ url }) => url)).toEqual(['//api.example/v1']);
    expect(api.securitySchemes.get('basic')).toMatchObject({ type: 'http', scheme: 'basic' });
    expect([...(api.securitySchemes.get('oauth')?.flows.keys() ?? [])]).toEqual(['authorizationCode']);
    expect(api.version).toBe('1.0');
  });
});

describe('what is wrong is named at its place, and the rest is read', () => {
  test.each([
    [
      'a dangling reference',
      `parameters: [{$ref: '#/components/parameters/None'}]`,
      'there is no /components/parameters/None',
    ],
    ['a file that is not there', `parameters: [{$ref: 'gone.yaml#/a'}]`, 'there is no file gone.yaml'],
    [
      'a way out of the repository',
      `parameters: [{$ref: '../../etc/passwd'}]`,
      'leads out of the repository',
    ],
    ['another machine', `parameters: [{$ref: 'https://a.example/x.yaml'}]`, 'nothing is fetched'],
    ['a circle', `parameters: [{$ref: '#/components/parameters/A'}]`, 'goes in a circle'],
    ['no list', `parameters: {a: 1}`, '"parameters" must be a list'],
    ['a parameter without name', `parameters: [{in: query}]`, 'needs "in" and "name"'],
  ])('%s', (_title, line, why) => {
    const api = read({
      'api.yaml': `openapi: 3.0.3
info: {title: A, version: 1.0.0}
paths:
  /a: {get: {responses: {200: {description: ok}}, ${line}}}
  /b: {get: {responses: {200: {description: ok}}}}
components:
  parameters:
    A: {$ref: '#/components/parameters/B'}
    B: {$ref: '#/components/parameters/A'}
`,
    });
    expect(api.faults.map((fault) => fault.why)).toEqual([expect.stringContaining(why)]);
    expect(api.faults[0]?.site.pointer).toMatch(/^\/paths\/~1a\/get|^\/components/);
    expect([...api.operations.keys()]).toEqual(['GET /a', 'GET /b']);
  });
});
