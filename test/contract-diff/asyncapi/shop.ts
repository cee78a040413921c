import { stringify } from 'yaml';
import { gate } from '../../../actions/contract-diff/gate.js';
import type { Facts } from '../../../actions/contract-diff/model/index.js';
import type { Finding } from '../../../src/core/finding/index.js';

/** Any JSON, to be changed by a test. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

/** A copy that shares nothing, neither with the original nor within itself. */
const copy = (value: object): Loose => JSON.parse(JSON.stringify(value));

const components = () => ({
  schemas: {
    Order: {
      type: 'object',
      required: ['id', 'lines'],
      properties: {
        id: { type: 'string' },
        state: { type: 'string', enum: ['open', 'paid'] },
        total: { type: 'number', minimum: 0 },
        lines: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/Line' } },
        spot: { type: 'array', items: [{ type: 'number' }, { type: 'number' }] },
      },
    },
    Line: {
      type: 'object',
      required: ['sku'],
      properties: { sku: { type: 'string' }, count: { type: 'integer' } },
    },
  },
  messageTraits: {
    traced: { headers: { type: 'object', required: ['trace'], properties: { trace: { type: 'string' } } } },
  },
});

const messages = () => ({
  OrderPlaced: {
    name: 'OrderPlaced',
    contentType: 'application/json',
    correlationId: { location: '$message.header#/trace' },
    traits: [{ $ref: '#/components/messageTraits/traced' }],
    bindings: { kafka: { key: { type: 'string' } } },
    payload: { $ref: '#/components/schemas/Order' },
  },
  OrderPaid: {
    name: 'OrderPaid',
    payload: { type: 'object', required: ['paidAt'], properties: { paidAt: { type: 'string' } } },
  },
  OrderPacked: {
    schemaFormat: 'application/vnd.apache.avro;version=1.9.0',
    payload: { type: 'record', name: 'Packed' },
  },
});

/** A shop that sends what happened and receives what is to be done, in AsyncAPI 2.6. */
export function shop2(): Loose {
  const one = (name: string) => ({ $ref: `#/components/messages/${name}` });
  return copy({
    asyncapi: '2.6.0',
    info: { title: 'Shop', version: '' },
    servers: { main: { url: 'broker.example:9092', protocol: 'kafka' } },
    defaultContentType: 'application/json',
    channels: {
      'orders/{region}/events': {
        parameters: { region: { schema: { type: 'string', enum: ['eu', 'us'] } } },
        subscribe: { operationId: 'tell', message: { oneOf: [one('OrderPlaced'), one('OrderPaid')] } },
      },
      'orders/commands': {
        publish: { operationId: 'take', message: { oneOf: [one('OrderPlaced'), one('OrderPaid')] } },
      },
      packing: { subscribe: { message: one('OrderPacked') } },
    },
    components: { ...components(), messages: messages() },
  });
}

/** The same in AsyncAPI 3.0, with a reply to what is to be done. */
export function shop3(): Loose {
  const { OrderPacked, ...others } = messages();
  const { schemaFormat, payload } = OrderPacked;
  const one = (name: string) => ({ [name]: { $ref: `#/components/messages/${name}` } });
  const both = { ...one('OrderPlaced'), ...one('OrderPaid') };
  return copy({
    asyncapi: '3.0.0',
    info: { title: 'Shop', version: '' },
    servers: { main: { host: 'broker.example:9092', protocol: 'kafka' } },
    defaultContentType: 'application/json',
    channels: {
      events: {
        address: 'orders/{region}/events',
        parameters: { region: { enum: ['eu', 'us'] } },
        messages: both,
      },
      commands: { address: 'orders/commands', messages: both },
      packing: { address: 'packing', messages: one('OrderPacked') },
      answers: {
        address: null,
        messages: {
          Taken: { payload: { type: 'object', required: ['ok'], properties: { ok: { type: 'boolean' } } } },
        },
      },
    },
    operations: {
      tell: { action: 'send', channel: { $ref: '#/channels/events' } },
      take: {
        action: 'receive',
        channel: { $ref: '#/channels/commands' },
        reply: { channel: { $ref: '#/channels/answers' } },
      },
      pack: { action: 'send', channel: { $ref: '#/channels/packing' } },
    },
    components: {
      ...components(),
      messages: { ...others, OrderPacked: { payload: { schemaFormat, schema: payload } } },
    },
  });
}

type Files = Readonly<Record<string, string>>;

/** What the gate says of two versions that are given as files, the first of them being the contract. */
export function evaluate(old: Files, now: Files, settings: object = {}, asked: Facts['asked'] = {}) {
  const version = (files: Files) => {
    const [[file, text] = ['', ''], ...others] = Object.entries(files);
    return { file, text, others: others.map(([name, content]) => ({ file: name, text: content })) };
  };
  const pairs = [{ contract: 'shop', old: version(old), new: version(now) }];
  return gate.evaluate({ pairs, asked }, gate.settings.parse(settings), {
    levels: {},
    memo: new Map<string, unknown>(),
    side: 'head' as const,
  });
}

/** Findings of two descriptions that are given as values. */
export function findingsOf(
  old: Loose,
  now: Loose,
  form: 'yaml' | 'json' = 'json',
  settings: object = {},
): Finding[] {
  const text = (value: Loose): string =>
    form === 'json' ? JSON.stringify(value, null, 2) : stringify(value, { aliasDuplicateObjects: false });
  const files = (value: Loose): Files => ({ [`shop.${form}`]: text(value) });
  return [...evaluate(files(old), files(now), settings).findings];
}
