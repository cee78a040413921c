import type { EventApi } from '../../../../src/asyncapi/index.js';
import { pair, under } from '../http/index.js';
import { channelName, compareChannel } from './compare-channel.js';
import { compareMessages } from './compare-messages.js';
import { compareTyped } from './compare-typed.js';
import { matchChannels } from './match.js';
import type { Context } from './scope.js';

/** Collects all that changed between two descriptions. */
export function compareEventApis(context: Context, base: EventApi, head: EventApi): void {
  compareServers(context, base, head);
  if (base.channels.length === 0 && head.channels.length === 0) {
    compareBundle(context, base, head);
    return;
  }
  const { structure } = context.found;
  const { both, gone, come } = matchChannels(base.channels, head.channels);
  for (const channel of gone)
    structure.change(
      {
        fact: 'channel-removed',
        flow: 'both',
        subject: channelName(channel),
        base: channel.site,
        head: under(head.site, 'channels'),
      },
      channel.address ?? channel.id,
    );
  for (const channel of come)
    structure.change(
      { fact: 'channel-added', flow: 'both', subject: channelName(channel), head: channel.site },
      channel.address ?? channel.id,
    );
  for (const [old, now] of both) compareChannel(context, old, now);
}

function compareServers({ found }: Context, base: EventApi, head: EventApi): void {
  const common = { flow: 'both', subject: head.title } as const;
  pair(base.servers, head.servers, {
    removed: ({ address, site }) =>
      found.structure.change({
        ...common,
        fact: 'server-removed',
        before: address,
        base: site,
        head: under(head.site, 'servers'),
      }),
    added: ({ address, site }) =>
      found.structure.change({ ...common, fact: 'server-added', after: address, head: site }),
    both: () => undefined,
  });
}

/** Messages and schemas that stand without channels, for others to refer to: nobody says which way they flow. */
function compareBundle(context: Context, base: EventApi, head: EventApi): void {
  const scope = { ...context, flow: 'both', operation: 'components' } as const;
  const near = under(head.site, 'components', 'messages');
  compareMessages(scope, '`components`', { base: base.messages, head: head.messages, near });
  pair(base.schemas, head.schemas, {
    removed: () => undefined,
    added: () => undefined,
    both: (old, now, name) =>
      compareTyped(scope, {
        subject: `The schema \`${name}\``,
        base: old,
        head: now,
        near: { base: base.site, head: head.site },
      }),
  });
}
