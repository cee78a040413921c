import { stringify } from 'yaml';
import { gate } from '../../../actions/contract-diff/gate.js';
import type { Finding } from '../../../src/core/finding/index.js';

/** Any JSON, to be changed by a test. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

const order = {
  type: 'object',
  required: ['id', 'lines'],
  properties: {
    id: { type: 'string', readOnly: true },
    state: { type: 'string', enum: ['open', 'paid', 'sent'] },
    note: { type: 'string', maxLength: 200 },
    total: { type: 'number', minimum: 0 },
    secret: { type: 'string', writeOnly: true },
    lines: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/Line' } },
    payment: {
      oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Invoice' }],
      discriminator: { propertyName: 'kind' },
    },
  },
};

/** A small API with all that a change can be made to. */
export function shop(): Loose {
  const json = (schema: object) => ({ 'application/json': { schema } });
  return structuredClone({
    openapi: '3.1.0',
    info: { title: 'Shop', version: '' },
    servers: [{ url: 'https://shop.example/v1' }],
    security: [{ key: [] }],
    paths: {
      '/orders/{orderId}': {
        parameters: [{ in: 'path', name: 'orderId', required: true, schema: { type: 'string' } }],
        get: {
          operationId: 'getOrder',
          tags: ['orders'],
          parameters: [
            { in: 'query', name: 'fields', schema: { type: 'array', items: { type: 'string' } } },
            { in: 'header', name: 'X-Trace', schema: { type: 'string' } },
          ],
          responses: {
            '200': {
              description: 'OK',
              headers: { ETag: { required: true, schema: { type: 'string' } } },
              content: json({ $ref: '#/components/schemas/Order' }),
              links: { self: { operationId: 'getOrder' } },
            },
            '404': { description: 'none' },
          },
        },
        put: {
          requestBody: { required: false, content: json({ $ref: '#/components/schemas/Order' }) },
          responses: { '204': { description: 'done' } },
          callbacks: {
            paid: {
              '{$request.body#/url}': {
                post: {
                  requestBody: { content: json({ type: 'object', properties: { at: { type: 'string' } } }) },
                  responses: { '200': { description: 'OK' } },
                },
              },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        basic: { type: 'http', scheme: 'basic' },
      },
      schemas: {
        Order: order,
        Line: {
          type: 'object',
          required: ['sku'],
          properties: { sku: { type: 'string' }, count: { type: 'integer' } },
        },
        Card: {
          type: 'object',
          required: ['kind'],
          properties: { kind: { const: 'card' }, number: { type: 'string' } },
        },
        Invoice: { type: 'object', required: ['kind'], properties: { kind: { const: 'invoice' } } },
      },
    },
  });
}

/** Findings of a comparison of two descriptions, as files of either form. */
export function findingsOf(
  base: Loose,
  head: Loose,
  form: 'yaml' | 'json' = 'json',
  settings: object = {},
): readonly Finding[] {
  const text = (api: Loose): string =>
    form === 'json' ? JSON.stringify(api, null, 2) : stringify(api, { aliasDuplicateObjects: false });
  const file = `openapi.${form}`;
  const facts = {
    asked: {},
    today: '2026-06-01',
    pairs: [{ contract: file, old: { file, text: text(base) }, new: { file, text: text(head) } }],
  };
  const context = { levels: {}, memo: new Map<string, unknown>(), side: 'head' as const };
  return gate.evaluate(facts, gate.settings.parse(settings), context).findings;
}
