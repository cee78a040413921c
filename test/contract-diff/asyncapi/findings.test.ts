import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/finding/index.js';
import { evaluate } from './shop.js';

const told = ({ ruleId, location, what }: Finding): string =>
  `${ruleId.slice('contract-diff/'.length)} ${location.file}:${location.line}:${location.column} ${what}`;

/** Three channels that carry one component: two that send it, one that receives it. */
const orders = (total: string, version = '1.0.0'): string => `asyncapi: 3.0.0
info: { title: Orders, version: ${version} }
channels:
  placed: { address: orders/placed, messages: { Placed: { payload: { $ref: '#/components/schemas/Order' } } } }
  paid: { address: orders/paid, messages: { Paid: { payload: { $ref: '#/components/schemas/Order' } } } }
  commands: { address: orders/commands, messages: { Place: { payload: { $ref: '#/components/schemas/Order' } } } }
operations:
  tellPlaced: { action: send, channel: { $ref: '#/channels/placed' } }
  tellPaid: { action: send, channel: { $ref: '#/channels/paid' } }
  take: { action: receive, channel: { $ref: '#/channels/commands' } }
components:
  schemas:
    Order:
      type: object
      properties:
        total: ${total}
`;

const run = (old: string, now: string, settings: object = {}) =>
  evaluate({ 'orders.yaml': old }, { 'orders.yaml': now }, settings);

describe('a schema that many messages share', () => {
  test('one change is one finding with all channels it reaches, its line on both sides and a message that shows it', () => {
    const { findings } = run(orders('{ type: integer }'), orders('{ type: number }', '1.1.0'));
    expect(findings.map(told)).toEqual([
      'sent-value-unexpected orders.yaml:16:18 shop: `Order.total` may have more types: integer became number. {"total":0.5} may be sent now, and readers of the old version refuse it (must be an integer). [send orders/paid, send orders/placed]',
      'version-not-raised orders.yaml:2:24 shop: something breaks clients, and the version does not say so: it went from 1.0.0 to 1.1.0, and 2.0.0 would say so',
    ]);
    const [change] = findings;
    expect(change?.related).toEqual([
      { file: 'orders.yaml', line: 16, column: 18, side: 'base', label: 'before' },
    ]);
    expect(change?.evidence).toMatchObject({
      fact: 'type-widened',
      proof: 'witness',
      witness: { total: 0.5 },
      witnessSide: 'new',
      operations: ['send orders/paid', 'send orders/placed'],
    });
  });

  test('the other way round it meets who sends to the application', () => {
    const { findings } = run(orders('{ type: number }'), orders('{ type: integer }', '2.0.0'));
    expect(
      findings.map(({ severity, evidence }) => [severity, evidence?.['witness'], evidence?.['operations']]),
    ).toEqual([['warning', { total: 0.5 }, ['receive orders/commands']]]);
  });

  test('changes come with sentences in two languages, also those that break nobody', () => {
    const { facts } = run(
      orders('{ type: number }'),
      orders('{ type: number }').replace('orders/paid', 'orders/payed'),
    );
    expect(facts?.['changes']).toEqual([
      expect.objectContaining({
        fact: 'channel-address-changed',
        en: 'The address of the channel `paid` changed from orders/paid to orders/payed.',
        de: 'Die Adresse des Kanals `paid` wurde von orders/paid zu orders/payed geändert.',
      }),
    ]);
  });
});

describe('messages in several files', () => {
  const root = `asyncapi: 2.6.0
info: { title: Orders, version: '1' }
channels:
  orders: { subscribe: { message: { $ref: 'messages/placed.json' } } }
`;
  const message = JSON.stringify({ name: 'Placed', payload: { $ref: '../schemas/order.json' } });
  const files = (id: string) => ({
    'orders.yaml': root,
    'messages/placed.json': message,
    'schemas/order.json': `{\n  "properties": {\n    "id": ${id}\n  }\n}\n`,
  });

  test('a change is told in the file it is in', () => {
    const { findings } = evaluate(files('{ "type": "string" }'), files('{ "type": "integer" }'));
    expect(findings.map(told)).toEqual([
      expect.stringMatching(
        /^sent-value-unexpected schemas\/order\.json:3:13 shop: The type of `id` of the payload of `placed`/,
      ),
    ]);
  });

  test('a file that is missing is said where it is referred to', () => {
    const { 'schemas/order.json': _gone, ...rest } = files('{}');
    expect(evaluate(files('{}'), rest).findings.map(told)).toEqual([
      'invalid-contract messages/placed.json:1:18 shop cannot be read: "../schemas/order.json" leads nowhere: there is no file schemas/order.json to be read with it',
    ]);
  });
});

describe('schemas in another language', () => {
  const root = (reference: string): string => `asyncapi: 3.0.0
info: { title: Orders, version: '1' }
channels:
  orders:
    address: orders
    messages:
      Placed:
        payload:
          schemaFormat: application/vnd.apache.avro;version=1.9.0
          schema: { $ref: '${reference}' }
operations:
  tell: { action: send, channel: { $ref: '#/channels/orders' } }
`;
  const files = (avro: string) => ({ 'orders.yaml': root('./placed.avsc'), 'placed.avsc': avro });

  test('the same text is no change, whether or not it is JSON', () => {
    for (const avro of ['{"type":"record"}', 'record Placed {}'])
      expect(evaluate(files(avro), files(avro))).toMatchObject({ findings: [], notInspected: [] });
  });

  test('another text is a change that nobody can judge', () => {
    const { findings } = evaluate(files('{"type":"record"}'), files('{"type":"enum"}'));
    expect(findings.map(told)).toEqual([
      'undecided-change orders.yaml:10:11 shop: The description of the payload of `Placed` in Avro changed. Whether that breaks anybody is open: schemas in Avro are not compared here. [send orders]',
    ]);
  });

  test('what cannot be read is said to be so', () => {
    const remote = { 'orders.yaml': root('https://example.com/placed.avsc') };
    expect(evaluate(remote, remote)).toMatchObject({
      findings: [],
      notInspected: [
        {
          what: 'shop: The payload of `Placed`',
          why: 'it is written in Avro, and "https://example.com/placed.avsc" cannot be read',
        },
      ],
    });
  });
});

describe('messages without channels', () => {
  const bundle = (type: string): string => `asyncapi: 3.0.0
info: { title: Orders, version: '1' }
components:
  messages: { Placed: { payload: { $ref: '#/components/schemas/Order' } } }
  schemas: { Order: { type: ${type} } }
`;

  test('are held to both directions, since nobody says who sends them', () => {
    const { findings } = run(bundle('number'), bundle('integer'));
    expect(findings.map(({ ruleId, evidence }) => [ruleId, evidence?.['operations']])).toEqual([
      ['contract-diff/accepted-value-refused', ['components']],
    ]);
    const more = bundle('integer').replace('messages: {', "messages: { More: { payload: { type: 'null' } },");
    expect(run(bundle('integer'), more).findings.map(({ what }) => what)).toEqual([
      'shop: The message `More` was added to the components. null may be sent now, and readers of the old version refuse it. [components]',
    ]);
    expect(run(bundle('integer'), bundle('number')).findings.map(({ ruleId }) => ruleId)).toEqual([
      'contract-diff/sent-value-unexpected',
    ]);
  });
});

describe('from AsyncAPI 2 to 3', () => {
  const old = `asyncapi: 2.6.0
info: { title: Orders, version: '1' }
channels:
  orders/{region}:
    parameters: { region: { schema: { type: string } } }
    publish: { message: { name: Place, payload: { type: object, required: [id] } } }
`;
  const now = (action: string): string => `asyncapi: 3.0.0
info: { title: Orders, version: '1' }
channels:
  orders: { address: 'orders/{area}', parameters: { area: {} }, messages: { Place: { payload: { type: object, required: [id] } } } }
operations:
  take: { action: ${action}, channel: { $ref: '#/channels/orders' } }
`;

  test('what clients publish is what the application receives', () => {
    expect(run(old, now('receive')).findings).toEqual([]);
    expect(run(old, now('send')).findings.map(({ ruleId }) => ruleId)).toEqual([
      'contract-diff/operation-removed',
    ]);
  });
});

describe('a description that is none', () => {
  const good = `asyncapi: 2.6.0\ninfo: { title: Orders, version: '1' }\nchannels: {}\n`;

  test.each([
    ['broken YAML', `${good}  - [`, /invalid-contract orders\.yaml:\d+:\d+ shop cannot be read/],
    [
      'a version nobody knows',
      good.replace('2.6.0', '2.7.0'),
      /1:1 .*it is no AsyncAPI description of version 2\.0 to 2\.6, 3\.0 or 3\.1/,
    ],
    [
      'channels that are a list',
      good.replace('channels: {}', 'channels: []'),
      /3:1 .*"channels" must be a mapping/,
    ],
    [
      'a reference in a circle',
      good.replace('channels: {}', "channels: { a: { $ref: '#/channels/a' } }"),
      /3:13 .*"\$ref" goes in a circle/,
    ],
    [
      'a reference to nothing',
      good.replace('channels: {}', "channels: { a: { subscribe: { message: { $ref: '#/x' } } } }"),
      /"#\/x" leads nowhere/,
    ],
  ])('%s', (_, text, said) => {
    const findings = run(good, text).findings.map(told);
    expect(findings[0]).toMatch(said);
  });

  test('operations of AsyncAPI 3 that name no action and no channel', () => {
    const api = `asyncapi: 3.0.0\ninfo: { title: Orders, version: '1' }\nchannels: {}\noperations:\n  a: { action: publish }\n  b: { action: send }\n`;
    expect(
      run(api, api)
        .findings.map(told)
        .filter((text) => text.includes(' orders.yaml:5') || text.includes(' orders.yaml:6')),
    ).toHaveLength(4);
  });

  test('messages of the same name, and schemas nested deeper than anybody writes', () => {
    const text = (payload: string): string =>
      `{"asyncapi":"2.6.0","info":{"title":"x","version":"1"},"channels":{"c":{"subscribe":{"message":{"oneOf":[{"name":"a","payload":{}},{"name":"a","payload":${payload}}]}}}}}`;
    const nested = (leaf: string): string => '{"items":'.repeat(20_000) + leaf + '}'.repeat(20_000);
    const json = (old: string, now: string) =>
      evaluate({ 'orders.json': old }, { 'orders.json': now }).findings;
    expect(json(text('{}'), text('{}'))).toEqual([]);
    expect(json(text(nested('{}')), text(nested('{}'))).map(({ what }) => what)).toEqual([
      expect.stringMatching(/nested/),
      expect.stringMatching(/nested/),
    ]);
  });

  test('a file that aliases make endless', () => {
    const levels = Array.from(
      { length: 40 },
      (_, at) => `l${at + 1}: &l${at + 1} { a: *l${at}, b: *l${at} }`,
    );
    const bomb = (name: string): string => `asyncapi: 2.6.0
info: { title: Orders, version: '1' }
l0: &l0 { c: 1 }
${levels.join('\n')}
channels:
  c:
    subscribe:
      message:
        oneOf:
          - { name: ${name}, schemaFormat: avro, payload: *l40, bindings: { kafka: *l40 } }
          - { name: b, payload: {} }
`;
    expect(run(bomb('a'), bomb('z')).findings.map(({ ruleId }) => ruleId)).toEqual([
      'contract-diff/invalid-contract',
      'contract-diff/invalid-contract',
    ]);
  });

  test('an OpenAPI description with an AsyncAPI one in an example stays what it is', () => {
    const http = `openapi: 3.0.3\ninfo: { title: Orders, version: '1' }\npaths:\n  /a:\n    get: { responses: {} }\nx-example: { asyncapi: 2.6.0 }\n`;
    expect(run(http, http.replace('/a:', '/b:')).findings.map(({ ruleId }) => ruleId)).toEqual([
      'contract-diff/operation-removed',
    ]);
  });
});
