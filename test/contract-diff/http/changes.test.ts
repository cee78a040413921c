import { describe, expect, test } from '@jest/globals';
import type { Loose } from './shop.js';
import { findingsOf, shop } from './shop.js';

type Change = (api: Loose) => void;

const item = (api: Loose): Loose => api.paths['/orders/{orderId}'];
const order = (api: Loose): Loose => api.components.schemas.Order;
const body = (api: Loose): Loose => item(api).put.requestBody;
const answer = (api: Loose): Loose => item(api).get.responses['200'];
const READS = 'accepted-value-refused';
const SENDS = 'sent-value-unexpected';

/** What is changed, how, and the findings it must have: rule, and fact where the rule has several. */
const HARMFUL: readonly (readonly [string, Change, readonly string[]])[] = [
  ['an operation is gone', (api) => delete item(api).put, ['operation-removed']],
  [
    'a path is gone',
    (api) => delete api.paths['/orders/{orderId}'],
    ['operation-removed', 'operation-removed'],
  ],
  ['a callback is gone', (api) => delete item(api).put.callbacks.paid, ['operation-removed']],
  ['a server is gone', (api) => (api.servers = [{ url: '/' }]), ['server-removed']],
  [
    'a required query parameter',
    (api) => item(api).get.parameters.push({ in: 'query', name: 'q', required: true, schema: {} }),
    ['parameter-tightened'],
  ],
  [
    'a required parameter of the path item',
    (api) => item(api).parameters.push({ in: 'query', name: 'q', required: true, schema: {} }),
    ['parameter-tightened'],
  ],
  [
    'a header becomes required',
    (api) => (item(api).get.parameters[1].required = true),
    ['parameter-tightened'],
  ],
  ['a parameter is gone', (api) => item(api).get.parameters.pop(), ['parameter-tightened']],
  [
    'a list is written otherwise',
    (api) => (item(api).get.parameters[0].style = 'pipeDelimited'),
    ['wire-form-changed'],
  ],
  ['a list is not exploded', (api) => (item(api).get.parameters[0].explode = false), ['wire-form-changed']],
  [
    'items of a parameter are numbers',
    (api) => (item(api).get.parameters[0].schema.items.type = 'number'),
    [READS],
  ],
  ['a path parameter has a pattern', (api) => (item(api).parameters[0].schema.pattern = '^[0-9]+$'), [READS]],
  ['a body becomes required', (api) => (body(api).required = true), ['body-tightened']],
  ['a body is gone', (api) => delete item(api).put.requestBody, ['body-tightened']],
  ['a body of another type', (api) => (body(api).content = { 'text/csv': {} }), ['media-type-lost']],
  ['a status of success is gone', (api) => delete item(api).put.responses['204'], ['answer-lost']],
  ['a header is gone', (api) => delete answer(api).headers.ETag, ['answer-lost']],
  ['a header is not always there', (api) => (answer(api).headers.ETag.required = false), ['answer-lost']],
  ['a header is a number', (api) => (answer(api).headers.ETag.schema.type = 'integer'), [SENDS]],
  ['a link is gone', (api) => delete answer(api).links.self, ['answer-lost']],
  [
    'an answer of another type',
    (api) => (answer(api).content = { 'application/xml': answer(api).content['application/json'] }),
    ['media-type-lost'],
  ],
  ['other credentials', (api) => (api.security = [{ basic: [] }]), ['access-tightened']],
  ['two credentials at once', (api) => (api.security = [{ key: [], basic: [] }]), ['access-tightened']],
  ['the key moves', (api) => (api.components.securitySchemes.key.in = 'query'), ['access-tightened']],
  ['no credentials', (api) => (api.security = []), ['access-opened']],
  ['stable becomes beta', (api) => (item(api).get['x-stability-level'] = 'beta'), ['stability-lowered']],
  [
    'the end is no date',
    (api) => Object.assign(item(api).get, { deprecated: true, 'x-sunset': 'soon' }),
    ['end-not-announced'],
  ],
  ['an enum value is gone', (api) => (order(api).properties.state.enum = ['open', 'paid']), [READS]],
  ['an enum value comes', (api) => order(api).properties.state.enum.push('lost'), [SENDS]],
  ['a text is shorter', (api) => (order(api).properties.note.maxLength = 100), [READS]],
  ['a text is longer', (api) => (order(api).properties.note.maxLength = 300), [SENDS]],
  ['a limit is gone', (api) => delete order(api).properties.total.minimum, [SENDS]],
  [
    'a limit is exclusive',
    (api) => (order(api).properties.total = { type: 'number', exclusiveMinimum: 0 }),
    [READS],
  ],
  ['a text becomes a number', (api) => (order(api).properties.note = { type: 'number' }), [READS, SENDS]],
  ['a number becomes an integer', (api) => (order(api).properties.total.type = 'integer'), [READS]],
  [
    'an integer becomes a number',
    (api) => (api.components.schemas.Line.properties.count.type = 'number'),
    [SENDS],
  ],
  ['null comes', (api) => (order(api).properties.note.type = ['string', 'null']), [SENDS]],
  ['a property is required of requests', (api) => order(api).required.push('note'), [READS]],
  ['a property is not always there', (api) => (order(api).required = ['id']), [SENDS]],
  [
    'a required property is gone',
    (api) => {
      delete api.components.schemas.Line.properties.sku;
      api.components.schemas.Line.required = [];
    },
    [SENDS],
  ],
  ['no other properties', (api) => (api.components.schemas.Line.additionalProperties = false), []],
  [
    'a closed object loses a property',
    (api) => {
      api.components.schemas.Line.additionalProperties = false;
      delete api.components.schemas.Line.properties.count;
    },
    [READS],
  ],
  ['a list may be empty', (api) => (order(api).properties.lines.minItems = 0), [SENDS]],
  ['a list has an upper limit', (api) => (order(api).properties.lines.maxItems = 5), [READS]],
  ['items must differ', (api) => (order(api).properties.lines.uniqueItems = true), [READS]],
  ['an alternative is gone', (api) => order(api).properties.payment.oneOf.pop(), [READS]],
  [
    'an alternative comes',
    (api) =>
      order(api).properties.payment.oneOf.push({
        type: 'object',
        required: ['kind'],
        properties: { kind: { const: 'cash' } },
      }),
    [SENDS],
  ],
  ['inside an alternative', (api) => (api.components.schemas.Card.properties.number.minLength = 12), [READS]],
  [
    'another constraint in allOf',
    (api) =>
      (order(api).properties.note = { allOf: [{ type: 'string', maxLength: 200 }, { pattern: '^a' }] }),
    [READS],
  ],
  ['a pattern', (api) => (api.components.schemas.Line.properties.sku.pattern = '^[A-Z]'), [READS]],
  ['a write-only property is required', (api) => order(api).required.push('secret'), [READS]],
  [
    'what a callback sends is a number',
    (api) =>
      (item(api).put.callbacks.paid['{$request.body#/url}'].post.requestBody.content[
        'application/json'
      ].schema.properties.at.type = 'number'),
    [SENDS],
  ],
];

const HARMLESS: readonly (readonly [string, Change])[] = [
  ['nothing', () => undefined],
  [
    'words',
    (api) => {
      api.info.title = 'x';
      order(api).description = 'An order.';
      order(api).properties.note.example = 'x';
    },
  ],
  ['a new operation', (api) => (item(api).delete = { responses: {} })],
  ['a new path', (api) => (api.paths['/v2/orders/{id}'] = { get: { responses: {} } })],
  [
    'a parameter of the path is called otherwise',
    (api) => {
      api.paths = { '/orders/{id}': item(api) };
      api.paths['/orders/{id}'].parameters[0].name = 'id';
    },
  ],
  ['a header in other letters', (api) => (item(api).get.parameters[1].name = 'x-trace')],
  [
    'an optional parameter',
    (api) => item(api).get.parameters.push({ in: 'query', name: 'q', schema: { type: 'string' } }),
  ],
  [
    'a parameter moves to the path item',
    (api) => item(api).parameters.push(...item(api).get.parameters.splice(1, 1)),
  ],
  ['another server', (api) => api.servers.push({ url: '/' })],
  ['one more way in', (api) => api.security.push({ basic: [] })],
  ['a status of failure', (api) => (item(api).get.responses['409'] = { description: 'x' })],
  ['a status of failure is gone', (api) => delete item(api).get.responses['404']],
  ['one more header', (api) => (answer(api).headers.Age = { schema: { type: 'integer' } })],
  ['one more media type', (api) => (answer(api).content['text/csv'] = {})],
  ['an optional property', (api) => (order(api).properties.gift = { type: 'boolean' })],
  ['an optional property is gone', (api) => delete order(api).properties.note],
  ['what only the server sets is optional in requests', (api) => (order(api).properties.id.maxLength = 5)],
  [
    'a component is taken out',
    (api) => {
      api.components.schemas.State = order(api).properties.state;
      order(api).properties.state = { $ref: '#/components/schemas/State' };
    },
  ],
  ['a component is put in', (api) => (order(api).properties.lines.items = api.components.schemas.Line)],
  ['wrapped in allOf', (api) => (api.components.schemas.Line = { allOf: [api.components.schemas.Line] })],
  [
    'split by allOf',
    (api) => {
      const { type, required, properties } = api.components.schemas.Line;
      api.components.schemas.Named = { type, required, properties: { sku: properties.sku } };
      api.components.schemas.Line = {
        allOf: [{ $ref: '#/components/schemas/Named' }, { properties: { count: properties.count } }],
      };
    },
  ],
  [
    'other order',
    (api) => {
      order(api).properties.state.enum.reverse();
      order(api).required.reverse();
      order(api).properties.payment.oneOf.reverse();
    },
  ],
  [
    'a component is called otherwise',
    (api) => {
      api.components.schemas.Item = api.components.schemas.Line;
      delete api.components.schemas.Line;
      order(api).properties.lines.items.$ref = '#/components/schemas/Item';
    },
  ],
  [
    'an example in the place of an enum of one',
    (api) => (api.components.schemas.Card.properties.kind = { enum: ['card'] }),
  ],
  ['a default', (api) => (order(api).properties.note.default = '')],
  ['deprecated', (api) => (item(api).get.deprecated = true)],
];

const rulesOf = (api: Loose, form: 'yaml' | 'json'): string[] =>
  findingsOf(shop(), api, form).map(({ ruleId }) => ruleId.slice('contract-diff/'.length));

describe('a description that is broken', () => {
  test('a schema that is gone and still referred to is told where it is referred to', () => {
    const api = shop();
    delete api.components.schemas.Line;
    expect(findingsOf(shop(), api).map(({ ruleId, what }) => [ruleId, what])).toEqual([
      [
        'contract-diff/invalid-contract',
        expect.stringContaining('"#/components/schemas/Line" leads nowhere'),
      ],
    ]);
  });

  test('schemas nested deeper than anybody writes are open, and nothing crashes', () => {
    const nested = (depth: number, type: string): Loose =>
      Array.from({ length: depth }).reduce<Loose>((items) => ({ type: 'array', items }), { type });
    const [base, head] = [shop(), shop()];
    for (const [api, type] of [
      [base, 'string'],
      [head, 'integer'],
    ])
      order(api).properties.note = nested(1000, type);
    expect(new Set(findingsOf(base, head).map(({ ruleId }) => ruleId))).toEqual(
      new Set(['contract-diff/undecided-change']),
    );
  });
});

describe.each(['yaml', 'json'] as const)('changes of a description in %s', (form) => {
  test.each(HARMFUL)('%s', (_, change, rules) => {
    const api = shop();
    change(api);
    expect(rulesOf(api, form).toSorted()).toEqual([...rules].toSorted());
  });

  test.each(HARMLESS)('%s: nothing', (_, change) => {
    const api = shop();
    change(api);
    expect(rulesOf(api, form)).toEqual([]);
  });
});
