import type { Site } from '../openapi/index.js';
import { child, isRecord, textOf } from '../openapi/index.js';
import type { EventContext } from './context.js';
import type { Action, Channel, ChannelParameter, EventOperation, Message } from './model.js';
import { readMessage, readOldMessages, unusedName } from './read-message.js';
import { readSchema } from './read-schema.js';
import { OWN_LANGUAGE } from './schema-language.js';
import { readBindings, withTraits } from './traits.js';

/** A channel while its operations are still being read. */
export type OpenChannel = Omit<Channel, 'answers'> & { operations: EventOperation[]; answers: boolean };

/** What AsyncAPI 2 calls operations is seen from the other side: clients publish what the application receives. */
const OLD_ACTIONS: readonly (readonly [string, Action])[] = [
  ['publish', 'receive'],
  ['subscribe', 'send'],
];

/** Reads a channel of AsyncAPI 3; its operations stand elsewhere. */
export function readChannel(context: EventContext, id: string, site: Site): OpenChannel {
  const address = textOf(site, 'address');
  const messages = context.references
    .entries(site, 'messages')
    .map(([name, at]): [string, Message] => [name, readMessage(context, name, at)]);
  return channelOf(context, { id, address, site, operations: [], messages: new Map(messages) });
}

/** Reads a channel of AsyncAPI 2 with its operations. */
export function readOldChannel(context: EventContext, address: string, site: Site): Channel {
  const operations = OLD_ACTIONS.flatMap(([field, action]): EventOperation[] => {
    const at = context.references.get(site, field);
    if (!at || !isRecord(at.value)) return [];
    return [
      {
        id: textOf(at, 'operationId') ?? `${action} ${address}`,
        action,
        messages: readOldMessages(context, at),
        bindings: readBindings(context.references, withTraits(context.references, at, '2')),
        site: at,
      },
    ];
  });
  const messages = new Map<string, Message>();
  for (const operation of operations)
    for (const [name, message] of operation.messages) messages.set(unusedName(messages, name), message);
  return channelOf(context, { id: address, address, site, operations, messages });
}

function channelOf(
  context: EventContext,
  {
    address,
    ...channel
  }: Pick<OpenChannel, 'id' | 'site' | 'operations' | 'messages'> & { address: string | undefined },
): OpenChannel {
  return {
    ...channel,
    answers: false,
    ...(address === undefined ? {} : { address }),
    parameters: readParameters(context, address ?? '', channel.site),
    bindings: readBindings(context.references, [channel.site]),
  };
}

/** Parameters of an address, which is a text: where nothing else is said they are texts. */
function readParameters(
  { references, format }: EventContext,
  address: string,
  site: Site,
): Map<number, ChannelParameter> {
  const declared = new Map(references.entries(site, 'parameters'));
  const parameters = new Map<number, ChannelParameter>();
  for (const [at, [, name = '']] of [...address.matchAll(/\{([^{}]*)\}/g)].entries()) {
    const parameter = declared.get(name);
    const schema = parameter && (format === '2' ? child(parameter, 'schema') : textParameter(parameter));
    parameters.set(at + 1, {
      name,
      schema: schema
        ? readSchema(references, schema)
        : { language: OWN_LANGUAGE, site: { ...site, value: { type: 'string' } } },
    });
  }
  return parameters;
}

/** Parameters of AsyncAPI 3 have no schema: they are texts, of a list if there is one. */
function textParameter(parameter: Site): Site {
  const list = isRecord(parameter.value) ? parameter.value['enum'] : undefined;
  return { ...parameter, value: { type: 'string', ...(Array.isArray(list) ? { enum: list } : {}) } };
}
