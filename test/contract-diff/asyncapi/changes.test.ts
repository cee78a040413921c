import { describe, expect, test } from '@jest/globals';
import { BY_VERSION } from './by-version.js';
import type { Loose } from './shop.js';
import { findingsOf, shop2, shop3 } from './shop.js';

type Change = (api: Loose) => void;

const READS = 'accepted-value-refused';
const SENDS = 'sent-value-unexpected';

const order = (api: Loose): Loose => api.components.schemas.Order;
const placed = (api: Loose): Loose => api.components.messages.OrderPlaced;
const paid = (api: Loose): Loose => api.components.messages.OrderPaid;
const headers = (api: Loose): Loose => api.components.messageTraits.traced.headers;

/** What can be changed in either version of AsyncAPI, and the rules that must tell it. */
const HARMFUL: readonly (readonly [string, Change, readonly string[]])[] = [
  ['a server is gone', (api) => delete api.servers.main, ['server-removed']],
  ['another protocol', (api) => (api.servers.main.protocol = 'mqtt'), ['server-removed']],
  ['an enum value is gone', (api) => (order(api).properties.state.enum = ['open']), [READS]],
  ['an enum value comes', (api) => order(api).properties.state.enum.push('lost'), [SENDS]],
  ['a number becomes an integer', (api) => (order(api).properties.total.type = 'integer'), [READS]],
  ['a limit is gone', (api) => delete order(api).properties.total.minimum, [SENDS]],
  ['a property is required', (api) => order(api).required.push('total'), [READS]],
  ['a property is not always there', (api) => (order(api).required = ['id']), [SENDS]],
  ['a type of another kind', (api) => (order(api).properties.total = { type: 'string' }), [READS, SENDS]],
  ['a list may be empty', (api) => (order(api).properties.lines.minItems = 0), [SENDS]],
  ['a tuple holds integers', (api) => (order(api).properties.spot.items[1].type = 'integer'), [READS]],
  ['a tuple holds texts', (api) => (order(api).properties.spot.items[0].type = 'string'), [READS, SENDS]],
  ['a part of a part is required', (api) => api.components.schemas.Line.required.push('count'), [READS]],
  [
    'a header of a trait becomes a number',
    (api) => (headers(api).properties.trace.type = 'integer'),
    [READS, SENDS],
  ],
  ['a header of a trait is no longer required', (api) => delete headers(api).required, [SENDS]],
  [
    'another content type',
    (api) => (placed(api).contentType = 'application/xml'),
    ['media-type-lost', 'media-type-lost'],
  ],
  [
    'the correlation id moves',
    (api) => (placed(api).correlationId.location = '$message.payload#/id'),
    ['wire-form-changed', 'wire-form-changed'],
  ],
  [
    'the correlation id is gone',
    (api) => delete placed(api).correlationId,
    ['wire-form-changed', 'wire-form-changed'],
  ],
  ['a payload is gone', (api) => delete paid(api).payload, [SENDS, SENDS]],
];

const HARMLESS: readonly (readonly [string, Change])[] = [
  ['words', (api) => Object.assign(order(api), { description: 'x', title: 'y', examples: [{}] })],
  [
    'a summary of a message',
    (api) => Object.assign(placed(api), { summary: 'x', title: 'y', tags: [{ name: 'z' }] }),
  ],
  ['another key on Kafka', (api) => (placed(api).bindings.kafka.key.type = 'integer')],
  ['a binding of another protocol', (api) => (placed(api).bindings.amqp = { contentEncoding: 'gzip' })],
  ['an optional property', (api) => (order(api).properties.note = { type: 'string' })],
  ['required in another order', (api) => (order(api).required = ['lines', 'id'])],
  [
    'keys in another order',
    (api) =>
      (api.components.schemas.Line = Object.fromEntries(
        Object.entries(api.components.schemas.Line).toReversed(),
      )),
  ],
  [
    'a reference is written out',
    (api) => (order(api).properties.lines.items = structuredClone(api.components.schemas.Line)),
  ],
  ['wrapped in allOf', (api) => (placed(api).payload = { allOf: [placed(api).payload] })],
  [
    'a component is called otherwise',
    (api) => {
      api.components.schemas.Bestellung = order(api);
      delete api.components.schemas.Order;
      placed(api).payload.$ref = '#/components/schemas/Bestellung';
    },
  ],
  [
    'a trait is written out',
    (api) => {
      placed(api).headers = headers(api);
      delete placed(api).traits;
    },
  ],
  ['the default content type is written out', (api) => (paid(api).contentType = 'application/json')],
  ['the content type in capitals', (api) => (placed(api).contentType = 'Application/JSON')],
  ['a message says another name', (api) => (placed(api).name = 'order-placed')],
  [
    'a further server',
    (api) => (api.servers.more = structuredClone({ ...api.servers.main, protocol: 'kafka-secure' })),
  ],
  [
    'the default content type is named',
    (api) =>
      (api.servers = Object.fromEntries(Object.entries(api.servers).map(([, one]) => ['primary', one]))),
  ],
  [
    'the language is named',
    (api) => {
      const named = 'application/schema+json;version=draft-07';
      if (api.asyncapi.startsWith('2')) paid(api).schemaFormat = named;
      else paid(api).payload = { schemaFormat: named, schema: paid(api).payload };
    },
  ],
];

const VERSIONS = [
  ['2.6', shop2],
  ['3.0', shop3],
] as const;

function rulesOf(shop: () => Loose, change: Change, form: 'yaml' | 'json' = 'json'): string[] {
  const api = shop();
  change(api);
  return findingsOf(shop(), api, form).map(({ ruleId }) => ruleId.slice('contract-diff/'.length));
}

describe.each(VERSIONS)('changes of a description in AsyncAPI %s', (version, shop) => {
  test.each(HARMFUL)('%s', (_, change, rules) => {
    expect(rulesOf(shop, change).toSorted()).toEqual(rules.toSorted());
  });

  test.each(HARMLESS)('%s: nothing', (_, change) => {
    expect(rulesOf(shop, change, 'yaml')).toEqual([]);
  });

  test.each(BY_VERSION[version])('%s', (_, change, rules) => {
    expect(rulesOf(shop, change, 'yaml').toSorted()).toEqual(rules.toSorted());
  });
});
