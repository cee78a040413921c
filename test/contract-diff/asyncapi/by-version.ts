import type { Loose } from './shop.js';

type Change = (api: Loose) => void;

const SENDS = 'sent-value-unexpected';

const paid = (api: Loose): Loose => api.components.messages.OrderPaid;

/** What stands at another place in each version, and what it means. */
export const BY_VERSION: Readonly<
  Record<'2.6' | '3.0', readonly (readonly [string, Change, readonly string[]])[]>
> = {
  '2.6': [
    ['a channel is gone', (api) => delete api.channels.packing, ['channel-removed']],
    ['a channel comes', (api) => (api.channels.more = { publish: { message: {} } }), []],
    [
      'a channel moves',
      (api) => {
        api.channels['orders/tasks'] = api.channels['orders/commands'];
        delete api.channels['orders/commands'];
      },
      ['channel-removed'],
    ],
    [
      'a parameter is called otherwise',
      (api) => {
        const channel = api.channels['orders/{region}/events'];
        delete api.channels['orders/{region}/events'];
        channel.parameters = { area: channel.parameters.region };
        api.channels['orders/{area}/events'] = channel;
      },
      [],
    ],
    [
      'a parameter has a further value',
      (api) => api.channels['orders/{region}/events'].parameters.region.schema.enum.push('asia'),
      [SENDS],
    ],
    [
      'a parameter lost a value',
      (api) => api.channels['orders/{region}/events'].parameters.region.schema.enum.pop(),
      [],
    ],
    [
      'it sends no more',
      (api) => {
        api.channels.packing.publish = api.channels.packing.subscribe;
        delete api.channels.packing.subscribe;
      },
      ['operation-removed'],
    ],
    [
      'it sends as well',
      (api) => (api.channels['orders/commands'].subscribe = api.channels['orders/commands'].publish),
      [],
    ],
    [
      'a message is no longer received',
      (api) => api.channels['orders/commands'].publish.message.oneOf.pop(),
      ['message-removed'],
    ],
    [
      'a message is no longer sent',
      (api) => api.channels['orders/{region}/events'].subscribe.message.oneOf.pop(),
      ['message-removed'],
    ],
    [
      'a further message is received',
      (api) =>
        api.channels['orders/commands'].publish.message.oneOf.push({
          name: 'More',
          payload: { type: 'null' },
        }),
      [],
    ],
    [
      'a further message is sent',
      (api) =>
        api.channels['orders/{region}/events'].subscribe.message.oneOf.push({
          name: 'More',
          payload: { type: 'null' },
        }),
      ['message-unexpected'],
    ],
    [
      'a further message is sent that passes for another',
      (api) =>
        api.channels['orders/{region}/events'].subscribe.message.oneOf.push({
          name: 'More',
          payload: paid(api).payload,
        }),
      [],
    ],
    ['another operationId', (api) => (api.channels['orders/commands'].publish.operationId = 'do'), []],
    [
      'an Avro schema changes',
      (api) => (api.components.messages.OrderPacked.payload.name = 'Sent'),
      ['undecided-change'],
    ],
    [
      'Avro instead of JSON Schema',
      (api) => (paid(api).schemaFormat = 'application/vnd.apache.avro'),
      ['undecided-change', 'undecided-change'],
    ],
  ],
  '3.0': [
    [
      'a channel is gone',
      (api) => {
        delete api.channels.packing;
        delete api.operations.pack;
      },
      ['channel-removed'],
    ],
    ['a channel moves', (api) => (api.channels.packing.address = 'packed'), ['channel-removed']],
    [
      'a channel is called otherwise',
      (api) => {
        api.channels.packages = api.channels.packing;
        delete api.channels.packing;
        api.operations.pack.channel.$ref = '#/channels/packages';
      },
      [],
    ],
    [
      'a parameter has a further value',
      (api) => api.channels.events.parameters.region.enum.push('asia'),
      [SENDS],
    ],
    ['it sends no more', (api) => delete api.operations.pack, ['operation-removed']],
    [
      'an operation is called otherwise',
      (api) => {
        api.operations.packing = api.operations.pack;
        delete api.operations.pack;
      },
      [],
    ],
    [
      'an operation lists all it has',
      (api) =>
        (api.operations.tell.messages = ['OrderPlaced', 'OrderPaid'].map((name) => ({
          $ref: `#/channels/events/messages/${name}`,
        }))),
      [],
    ],
    [
      'an operation lists less',
      (api) => (api.operations.take.messages = [{ $ref: '#/channels/commands/messages/OrderPaid' }]),
      ['message-removed'],
    ],
    [
      'an operation is split in two',
      (api) => {
        api.operations.tell.messages = [{ $ref: '#/channels/events/messages/OrderPaid' }];
        api.operations.more = {
          ...api.operations.tell,
          messages: [{ $ref: '#/channels/events/messages/OrderPlaced' }],
        };
      },
      [],
    ],
    [
      'a message is no longer received',
      (api) => delete api.channels.commands.messages.OrderPaid,
      ['message-removed'],
    ],
    [
      'a further message is sent',
      (api) => (api.channels.events.messages.More = { payload: { type: 'null' } }),
      ['message-unexpected'],
    ],
    [
      'a further message is received',
      (api) => (api.channels.commands.messages.More = { payload: { type: 'null' } }),
      [],
    ],
    ['a reply is gone', (api) => delete api.operations.take.reply, ['answer-lost']],
    [
      'a reply brings more',
      (api) => (api.channels.answers.messages.Taken.payload.properties.ok.type = ['boolean', 'null']),
      [SENDS],
    ],
    [
      'a reply brings less',
      (api) => (api.channels.answers.messages.Taken.payload.properties.ok.enum = [true]),
      [],
    ],
    [
      'an Avro schema changes',
      (api) => (api.components.messages.OrderPacked.payload.schema.name = 'Sent'),
      ['undecided-change'],
    ],
  ],
};
