import type { Site } from '../openapi/index.js';
import { child, isRecord, textOf } from '../openapi/index.js';
import type { EventContext } from './context.js';
import type { EventOperation, Message, Reply } from './model.js';
import { readChannel, type OpenChannel } from './read-channel.js';
import { readMessage, referredName, unusedName } from './read-message.js';
import { readBindings, withTraits } from './traits.js';

/** Channels by the place they stand at, which is how operations name them. */
export type Channels = Map<string, OpenChannel>;

/** Channels of AsyncAPI 3, each with the operations that name it. */
export function readChannels(context: EventContext): OpenChannel[] {
  const { references, root } = context;
  const channels: Channels = new Map();
  for (const [id, site] of references.entries(root, 'channels'))
    channels.set(placeOf(site), readChannel(context, id, site));
  for (const [id, site] of references.entries(root, 'operations')) readOperation(context, channels, id, site);
  return [...channels.values()];
}

function readOperation(context: EventContext, channels: Channels, id: string, site: Site): void {
  const { references } = context;
  const action = textOf(site, 'action');
  if (action !== 'send' && action !== 'receive') {
    references.blame(site, `"action" of the operation "${id}" must be send or receive`);
    return;
  }
  const channel = channelAt(context, channels, site);
  if (!channel) {
    if (!child(site, 'channel')) references.blame(site, `the operation "${id}" needs a "channel"`);
    return;
  }
  const reply = readReply(context, channels, site);
  const operation: EventOperation = {
    id,
    action,
    messages: messagesOf(context, site, channel),
    ...(reply ? { reply } : {}),
    bindings: readBindings(references, withTraits(references, site, '3')),
    site,
  };
  channel.operations.push(operation);
}

/** The channel an operation or a reply names; one that stands only in another place is made known. */
function channelAt(context: EventContext, channels: Channels, site: Site): OpenChannel | undefined {
  const written = child(site, 'channel');
  const at = written && context.references.follow(written);
  if (!at) return undefined;
  const known = channels.get(placeOf(at));
  if (known) return known;
  const channel = readChannel(context, referredName(written) ?? 'channel', at);
  channels.set(placeOf(at), channel);
  return channel;
}

function readReply(context: EventContext, channels: Channels, operation: Site): Reply | undefined {
  const site = context.references.get(operation, 'reply');
  if (!site || !isRecord(site.value)) return undefined;
  const channel = channelAt(context, channels, site);
  if (channel) channel.answers = true;
  return { messages: messagesOf(context, site, channel), site };
}

/** The messages that are listed, by their names in the channel; all of the channel where none is. */
function messagesOf(
  context: EventContext,
  site: Site,
  channel: OpenChannel | undefined,
): Map<string, Message> {
  const listed = child(site, 'messages');
  if (!listed || !Array.isArray(listed.value)) return new Map(channel?.messages);
  const names = new Map(
    [...(channel?.messages ?? [])].map(([name, message]) => [placeOf(message.site), name]),
  );
  const messages = new Map<string, Message>();
  for (const at of listed.value.keys()) {
    const written = child(listed, String(at)) as Site;
    const found = context.references.follow(written);
    if (!found) continue;
    const name = names.get(placeOf(found)) ?? referredName(written) ?? `message ${at + 1}`;
    messages.set(unusedName(messages, name), readMessage(context, name, found));
  }
  return messages;
}

function placeOf({ document, pointer }: Site): string {
  return `${document.path}#${pointer}`;
}
