import { describe, expect, test } from '@jest/globals';
import { answerLine } from '../../../actions/contract-diff/model/index.js';
import type { Loose } from './shop.js';
import { findingsOf, shop } from './shop.js';

// Facts about what stands around the messages of an API: addresses, forms, links, callbacks, versions, and how long all that holds.

type Change = (api: Loose) => void;

const UPLOAD = 'https://upload.example';
const URL_OF_BODY = '{$request.body#/url}';

const item = (api: Loose): Loose => api.paths['/orders/{orderId}'];
const answer = (api: Loose): Loose => item(api).get.responses['200'];
const note = (api: Loose): Loose => api.components.schemas.Order.properties.note;

/** The shop with a form, a header on one of its parts, servers of an operation, a document in a parameter, and a version in a path. */
function rich(): Loose {
  const api = shop();
  item(api).put.servers = [{ url: UPLOAD }, { url: 'https://shop.example/v1' }];
  item(api).get.parameters.push({
    in: 'query',
    name: 'filter',
    content: { 'application/json': { schema: { type: 'object' } } },
  });
  answer(api).headers['X-Range'] = { schema: { type: 'array', items: { type: 'integer' } } };
  answer(api).links.self.parameters = { orderId: '$request.path.orderId' };
  api.paths['/v1/photos'] = {
    get: { responses: { '200': { description: 'all' } } },
    post: {
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: {
                photo: { type: 'string', contentEncoding: 'base64' },
                tags: { type: 'array', items: { type: 'string' } },
              },
            },
            encoding: {
              photo: { contentType: 'image/png', headers: { 'X-Hash': { schema: { type: 'string' } } } },
            },
          },
        },
      },
      responses: { '200': { description: 'made' } },
    },
  };
  Object.assign(note(api), { deprecated: true, 'x-sunset': '2027-01-01' });
  return api;
}

const photoForm = (api: Loose): Loose =>
  api.paths['/v1/photos'].post.requestBody.content['multipart/form-data'];
const moved = (api: Loose): void => {
  api.paths['/v2/photos'] = api.paths['/v1/photos'];
};

const HARMFUL: readonly (readonly [string, Change, readonly string[]])[] = [
  ['an operation loses an address', (api) => item(api).put.servers.shift(), ['server-removed']],
  ['an operation loses its own addresses', (api) => delete item(api).put.servers, ['server-removed']],
  [
    'a part of a form is of another type',
    (api) => (photoForm(api).encoding.photo.contentType = 'image/gif'),
    ['wire-form-changed'],
  ],
  [
    'the default type of a part is overruled',
    (api) => (photoForm(api).encoding.tags = { contentType: 'application/json' }),
    ['wire-form-changed'],
  ],
  [
    'the header of a part is required',
    (api) => (photoForm(api).encoding.photo.headers['X-Hash'].required = true),
    ['parameter-tightened'],
  ],
  [
    'the header of a part is limited',
    (api) => (photoForm(api).encoding.photo.headers['X-Hash'].schema.maxLength = 9),
    ['accepted-value-refused'],
  ],
  [
    'the header of a part is gone',
    (api) => delete photoForm(api).encoding.photo.headers,
    ['parameter-tightened'],
  ],
  [
    'a document in a parameter is written by its style',
    (api) => {
      const filter = item(api).get.parameters.at(-1);
      filter.schema = filter.content['application/json'].schema;
      delete filter.content;
    },
    ['wire-form-changed'],
  ],
  [
    'an object in a header is exploded',
    (api) => {
      answer(api).headers['X-Range'].schema = { type: 'object' };
      answer(api).headers['X-Range'].explode = true;
    },
    ['sent-value-unexpected', 'wire-form-changed'],
  ],
  [
    'the schema of a header is gone',
    (api) => delete answer(api).headers.ETag.schema,
    ['sent-value-unexpected'],
  ],
  [
    'a link hands on another value',
    (api) => (answer(api).links.self.parameters.orderId = '$response.body#/id'),
    ['answer-lost'],
  ],
  ['a link calls nothing known', (api) => (answer(api).links.self.operationId = 'gone'), ['answer-lost']],
  [
    'a callback goes elsewhere',
    (api) => {
      const { paid } = item(api).put.callbacks;
      paid['{$request.query.url}'] = paid[URL_OF_BODY];
      delete paid[URL_OF_BODY];
    },
    ['wire-form-changed'],
  ],
  [
    'a callback is sent by another method',
    (api) => {
      const address = item(api).put.callbacks.paid[URL_OF_BODY];
      address.put = address.post;
      delete address.post;
    },
    ['operation-removed'],
  ],
  [
    'the answer a callback waits for is gone',
    (api) => (item(api).put.callbacks.paid[URL_OF_BODY].post.responses = { '201': { description: '' } }),
    ['answer-lost'],
  ],
  [
    'the next version replaces the old one',
    (api) => {
      moved(api);
      delete api.paths['/v1/photos'];
    },
    ['operation-removed', 'operation-removed'],
  ],
  ['the end of a property is no date', (api) => (note(api)['x-sunset'] = 'soon'), ['end-not-announced']],
  ['the end of a property is gone', (api) => delete note(api)['x-sunset'], ['end-not-announced']],
  ['a property is a draft', (api) => (note(api)['x-stability-level'] = 'draft'), ['stability-lowered']],
  [
    'a property is of no known stability',
    (api) => (note(api)['x-stability-level'] = '1'),
    ['stability-lowered'],
  ],
];

const HARMLESS: readonly (readonly [string, Change])[] = [
  ['a further address of an operation', (api) => item(api).put.servers.push({ url: 'https://c.example' })],
  [
    'the addresses of an operation are said at its path',
    (api) => {
      api.paths['/v1/photos'].servers = [{ url: 'https://shop.example/v1/' }];
    },
  ],
  ['a further type of a part', (api) => (photoForm(api).encoding.photo.contentType = 'image/png, image/gif')],
  ['the default of a part is said', (api) => (photoForm(api).encoding.tags = { contentType: 'text/plain' })],
  [
    'an optional header of a part',
    (api) => (photoForm(api).encoding.photo.headers['X-Size'] = { schema: { type: 'integer' } }),
  ],
  [
    'the operation of a link is called otherwise',
    (api) => {
      item(api).get.operationId = 'readOrder';
      answer(api).links.self.operationId = 'readOrder';
    },
  ],
  [
    'a link by place in the stead of its operationId, and the parameter with its place',
    (api) => {
      answer(api).links.self = {
        operationRef: '#/paths/~1orders~1%7BorderId%7D/get',
        parameters: { 'path.orderId': '$request.path.orderId' },
      };
    },
  ],
  [
    'a callback is called otherwise',
    (api) => {
      item(api).put.callbacks.billed = item(api).put.callbacks.paid;
      delete item(api).put.callbacks.paid;
    },
  ],
  ['the next version beside the old one', moved],
  ['a list in a header is exploded', (api) => (answer(api).headers['X-Range'].explode = true)],
  ['a later end of a property', (api) => (note(api)['x-sunset'] = '2028-01-01')],
  ['a property is no longer deprecated', (api) => delete note(api).deprecated],
];

const rulesOf = (api: Loose, form: 'yaml' | 'json'): string[] =>
  findingsOf(rich(), api, form).map(({ ruleId }) => ruleId.slice('contract-diff/'.length));

describe.each(['yaml', 'json'] as const)('around the messages, in %s', (form) => {
  test.each(HARMFUL)('%s', (_, change, rules) => {
    const api = rich();
    change(api);
    expect(rulesOf(api, form).toSorted()).toEqual([...rules].toSorted());
  });

  test.each(HARMLESS)('%s: nothing', (_, change) => {
    const api = rich();
    change(api);
    expect(rulesOf(api, form)).toEqual([]);
  });
});

describe('a description without operations', () => {
  const bundle = (): Loose => ({ ...shop(), paths: {} });

  test('is a bundle whose schemas are sent and read', () => {
    const api = bundle();
    api.components.schemas.Line.properties.count.minimum = 1;
    delete api.components.schemas.Invoice;
    api.components.schemas.Order.properties.payment = { $ref: '#/components/schemas/Card' };
    expect(findingsOf(bundle(), api).map(({ ruleId, what }) => [ruleId, what])).toEqual(
      expect.arrayContaining([
        ['contract-diff/accepted-value-refused', expect.stringContaining('`Line.count`')],
        ['contract-diff/operation-removed', expect.stringContaining('Invoice was removed from the bundle')],
      ]),
    );
  });

  test('nothing changed: nothing', () => expect(findingsOf(bundle(), bundle())).toEqual([]));
});

describe('references to other machines', () => {
  const away = (): Loose => {
    const api = shop();
    api.components.schemas.Line = { $ref: 'https://schemas.example/line.json#/Line' };
    return api;
  };
  const told = (settings: object): string[] =>
    findingsOf(away(), away(), 'json', settings).map(
      ({ ruleId, severity, location }) => `${severity} ${ruleId} ${location.side} ${location.line}`,
    );

  test('are refused on both sides, also where nothing changed', () => {
    expect(told({})).toEqual([
      expect.stringMatching(/^error contract-diff\/invalid-contract base \d+$/),
      expect.stringMatching(/^error contract-diff\/invalid-contract head \d+$/),
    ]);
    expect(told({ externalRefs: ['example'] })).toEqual(told({}));
  });

  test('are undecided where their host is allowed, and never nothing', () => {
    expect(told({ externalRefs: ['Schemas.Example'] })).toEqual([
      expect.stringMatching(/^warning contract-diff\/undecided-change base \d+$/),
      expect.stringMatching(/^warning contract-diff\/undecided-change head \d+$/),
    ]);
  });

  test('make no proof in a batch', () => {
    const question = { id: 1, kind: 'openapi', old: away(), new: away() };
    const answered = JSON.parse(answerLine(JSON.stringify(question), 1)) as Loose;
    expect(answered).toMatchObject({ verdict: 'unknown', error: expect.stringContaining('another machine') });
  });
});
