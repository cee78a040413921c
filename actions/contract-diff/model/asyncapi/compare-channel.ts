import type { Action, Channel, EventOperation, Message } from '../../../../src/asyncapi/index.js';
import type { Site } from '../../../../src/openapi/index.js';
import { child } from '../../../../src/openapi/index.js';
import type { Flow } from '../http/index.js';
import { above, under } from '../http/index.js';
import { compareBindings, compareMessages } from './compare-messages.js';
import { compareTyped } from './compare-typed.js';
import { shapeOf } from './match.js';
import type { Context } from './scope.js';

const FLOWS: Readonly<Record<Action, 'asked' | 'told'>> = { receive: 'asked', send: 'told' };
const ACTIONS: readonly Action[] = ['receive', 'send'];
const WORDS = { receive: 'receiving', send: 'sending' } as const;

/** How a channel is called in sentences. */
export function channelName({ address, id }: Channel): string {
  return `\`${address ?? id}\``;
}

/** Compares a channel with itself: what flows through it, each way by itself. */
export function compareChannel(context: Context, base: Channel, head: Channel): void {
  const { found } = context;
  const operation = head.address ?? head.id;
  if (shapeOf(base) !== shapeOf(head))
    found.structure.change(
      {
        fact: 'channel-address-changed',
        flow: 'both',
        subject: `\`${head.id}\``,
        before: base.address ?? 'unknown',
        after: head.address ?? 'unknown',
        base: under(base.site, 'address'),
        head: under(head.site, 'address'),
      },
      operation,
    );
  compareBindings({ found, operation }, `the channel ${channelName(head)}`, base, head);
  for (const action of ACTIONS) compareAction(context, action, base, head);
  if (isSilent(base) && isSilent(head)) {
    const near = under(head.site, 'messages');
    const scope = { ...context, flow: 'both', operation } as const;
    compareMessages(scope, channelName(head), { base: base.messages, head: head.messages, near });
    compareParameters(context, base, head, 'both', operation);
  }
}

/** Whether nobody says which way the messages of a channel flow. */
function isSilent({ operations, answers }: Channel): boolean {
  return operations.length === 0 && !answers;
}

function compareAction(context: Context, action: Action, base: Channel, head: Channel): void {
  const [old, now] = [base, head].map(({ operations }) => operations.filter((one) => one.action === action));
  const flow = FLOWS[action];
  const operation = `${action} ${head.address ?? head.id}`;
  const [before, after] = [old?.[0], now?.[0]];
  const common = { flow, subject: channelName(head) } as const;
  if (before && !after) {
    const fact = `${WORDS[action]}-removed` as const;
    const [left] = head.operations;
    const near = left ? above(left.site) : head.site;
    context.found.structure.change({ ...common, fact, base: before.site, head: near }, operation);
    return;
  }
  if (!after) return;
  // Who said nothing of direction before is held to it now.
  if (!before && !isSilent(base)) {
    const fact = `${WORDS[action]}-added` as const;
    context.found.structure.change({ ...common, fact, head: after.site }, operation);
    return;
  }
  const messages = { base: before ? allOf(old ?? []) : base.messages, head: allOf(now ?? []) };
  compareMessages({ ...context, flow, operation }, channelName(head), {
    ...messages,
    near: placeOfMessages(after, head),
  });
  compareParameters(context, base, head, flow, operation);
  compareReplies(context, flow, old ?? [], now ?? []);
  if (before) compareBindings({ found: context.found, operation }, `\`${operation}\``, before, after);
}

/** Where the messages of an operation stand: listed in it, or all of its channel. */
function placeOfMessages({ site }: EventOperation, channel: Channel): Site {
  const listed = ['messages', 'message'].find((name) => child(site, name));
  return listed === undefined ? under(channel.site, 'messages') : under(site, listed);
}

/** The messages of all operations that do the same on one channel: who is on the other side sees no difference. */
function allOf(operations: readonly EventOperation[]): Map<string, Message> {
  return new Map(operations.flatMap(({ messages }) => [...messages]));
}

/** Parameters of the address are filled in by whoever sends. */
function compareParameters(
  context: Context,
  base: Channel,
  head: Channel,
  flow: Flow,
  operation: string,
): void {
  for (const [position, now] of head.parameters) {
    const old = base.parameters.get(position);
    if (!old) continue;
    compareTyped(
      { ...context, flow, operation },
      {
        subject: `The parameter \`${now.name}\` of the channel ${channelName(head)}`,
        base: old.schema,
        head: now.schema,
        near: { base: base.site, head: head.site },
      },
    );
  }
}

/** Replies flow against their operation. Operations are one by their name, or because they are the only ones. */
function compareReplies(
  context: Context,
  flow: 'asked' | 'told',
  base: readonly EventOperation[],
  head: readonly EventOperation[],
): void {
  const only = base.length === 1 && head.length === 1;
  for (const old of base) {
    const now = head.find(({ id }) => id === old.id) ?? (only ? head[0] : undefined);
    if (!now || (!old.reply && !now.reply)) continue;
    const operation = `reply to ${now.id}`;
    const back = flow === 'asked' ? 'told' : 'asked';
    const common = { flow: back, subject: `\`${now.id}\`` } as const;
    const { structure } = context.found;
    if (!now.reply)
      structure.change(
        { ...common, fact: 'reply-removed', base: old.reply?.site ?? old.site, head: now.site },
        operation,
      );
    else if (!old.reply)
      structure.change({ ...common, fact: 'reply-added', head: now.reply.site }, operation);
    else
      compareMessages({ ...context, flow: back, operation }, `\`${operation}\``, {
        base: old.reply.messages,
        head: now.reply.messages,
        near: now.reply.site,
      });
  }
}
