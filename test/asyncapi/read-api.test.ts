import { describe, expect, test } from '@jest/globals';
import type { Channel, EventApi } from '../../src/asyncapi/index.js';
import { asyncApiVersion, readEventApi } from '../../src/asyncapi/index.js';
import { readDocument } from '../../src/document/index.js';

function read(text: string): EventApi {
  const api = readEventApi(readDocument('events.yaml', text), (path) => ({
    why: `there is no file ${path}`,
  }));
  if (!api) throw new Error('not a description');
  return api;
}

function channel(api: EventApi, at = 0): Channel {
  const found = api.channels[at];
  if (!found) throw new Error(`no channel ${at}`);
  return found;
}

describe('versions', () => {
  test.each([
    ['2.0.0', '2'],
    ['2.6.0', '2'],
    ['3.0.0', '3'],
    ['3.1.0', '3'],
    [2.6, '2'],
    ['2.7.0', undefined],
    ['3.2.0', undefined],
    ['1.2.0', undefined],
    ['2.0.0-rc1', undefined],
    [true, undefined],
  ])('%s', (stated, version) => {
    expect(asyncApiVersion({ asyncapi: stated })).toBe(version);
  });

  test('anything else is no description', () => {
    for (const value of [null, [], 'asyncapi', {}]) expect(asyncApiVersion(value)).toBeUndefined();
  });
});

describe('AsyncAPI 2', () => {
  const api = read(`asyncapi: 2.6.0
info: { title: Lights, version: 1.2.0 }
defaultContentType: application/json
servers: { main: { url: 'mqtt://broker.example:1883/', protocol: mqtt } }
channels:
  lights/{id}/measured/{unit}:
    parameters:
      unit: { schema: { enum: [lux] } }
    publish:
      operationId: measure
      message:
        oneOf:
          - $ref: '#/components/messages/Measured'
          - { messageId: second, payload: { type: string } }
          - { payload: { type: string } }
    subscribe: { message: { schemaFormat: 'application/vnd.google.protobuf;version=3', payload: 'message A {}' } }
components:
  messages:
    Measured:
      contentType: text/plain
      traits:
        - { contentType: application/json, headers: { properties: { a: { type: string }, b: { type: string } } } }
        - { headers: { properties: { b: { type: integer }, a: null } }, correlationId: { $ref: '#/components/correlationIds/trace' } }
      headers: { type: object, properties: { c: { type: boolean } } }
      payload: { type: number }
  correlationIds: { trace: { location: '$message.header#/trace' } }
`);
  const [receive, send] = channel(api).operations;

  test('clients publish what the application receives', () => {
    expect([receive, send].map((one) => [one?.action, one?.id])).toEqual([
      ['receive', 'measure'],
      ['send', 'send lights/{id}/measured/{unit}'],
    ]);
  });

  test('messages are known by messageId, by component, or by their number', () => {
    expect([...(receive?.messages.keys() ?? [])]).toEqual(['Measured', 'second', 'message 3']);
  });

  test('traits overrule the message, later ones earlier ones, and null takes away', () => {
    const message = receive?.messages.get('Measured');
    expect(message?.contentType?.text).toBe('application/json');
    expect(message?.headers?.site).toMatchObject({
      pointer: '/components/messages/Measured/traits/1/headers',
      value: { type: 'object', properties: { b: { type: 'integer' }, c: { type: 'boolean' } } },
    });
    expect(message?.correlation?.text).toBe('$message.header#/trace');
  });

  test('parameters by position, servers by address, the default content type', () => {
    const { parameters } = channel(api);
    expect([...parameters].map(([at, { name, schema }]) => [at, name, schema.site.value])).toEqual([
      [1, 'id', { type: 'string' }],
      [2, 'unit', { enum: ['lux'] }],
    ]);
    expect([...api.servers.keys()]).toEqual(['mqtt://broker.example:1883']);
    expect(receive?.messages.get('second')?.contentType?.text).toBe('application/json');
  });

  test('what payloads are written in', () => {
    expect(receive?.messages.get('Measured')?.payload?.language).toEqual({
      kind: 'json-schema',
      dialect: 'draft-07',
    });
    expect([...(send?.messages.values() ?? [])][0]?.payload?.language).toEqual({
      kind: 'foreign',
      name: 'Protocol Buffers',
    });
  });
});

describe('AsyncAPI 3', () => {
  const api = read(`asyncapi: 3.0.0
info: { title: Lights, version: 1.2.0 }
servers: { main: { host: broker.example, protocol: amqp, pathname: /live } }
channels:
  lights:
    address: lights/{unit}
    parameters: { unit: { enum: [lux, lumen] } }
    messages:
      measured:
        headers: { properties: { a: { type: string } } }
        traits: [{ contentType: application/json, headers: { required: [a], properties: { a: { type: integer } } } }]
        contentType: text/plain
        payload: { $ref: '#/components/schemas/Measured' }
      dimmed: { payload: { type: object } }
  answers: { messages: { done: {} } }
operations:
  measure:
    action: receive
    channel: { $ref: '#/channels/lights' }
    messages: [{ $ref: '#/channels/lights/messages/measured' }]
    reply: { channel: { $ref: '#/channels/answers' } }
  dim: { action: send, channel: { $ref: '#/components/channels/elsewhere' } }
components:
  channels: { elsewhere: { address: dim, messages: { dimmed: {} } } }
  schemas:
    Measured: { schemaFormat: 'application/schema+json;version=2020-12', schema: { type: number } }
`);
  const [measure] = channel(api).operations;

  test('operations stand with the channel they name, wherever it is', () => {
    expect(
      api.channels.map(({ id, address, operations }) => [id, address, operations.map((one) => one.id)]),
    ).toEqual([
      ['lights', 'lights/{unit}', ['measure']],
      ['answers', undefined, []],
      ['elsewhere', 'dim', ['dim']],
    ]);
  });

  test('listed messages have the names of the channel; a reply has all of its own', () => {
    expect([...(measure?.messages.keys() ?? [])]).toEqual(['measured']);
    expect([...(measure?.reply?.messages.keys() ?? [])]).toEqual(['done']);
    expect(api.channels.map(({ answers }) => answers)).toEqual([false, true, false]);
  });

  test('the message overrules its traits', () => {
    const message = measure?.messages.get('measured');
    expect(message?.contentType?.text).toBe('text/plain');
    expect(message?.headers?.site.value).toEqual({ required: ['a'], properties: { a: { type: 'string' } } });
  });

  test('a schema that says what it is written in, behind a reference', () => {
    expect(measure?.messages.get('measured')?.payload).toMatchObject({
      language: { kind: 'json-schema', dialect: '2020-12' },
      site: { pointer: '/components/schemas/Measured/schema' },
    });
  });

  test('parameters are texts', () => {
    expect(channel(api).parameters.get(1)?.schema.site.value).toEqual({
      type: 'string',
      enum: ['lux', 'lumen'],
    });
    expect([...api.servers.keys()]).toEqual(['amqp://broker.example/live']);
  });
});
