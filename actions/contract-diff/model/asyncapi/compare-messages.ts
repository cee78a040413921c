import type { Bindings, Message } from '../../../../src/asyncapi/index.js';
import type { Site } from '../../../../src/openapi/index.js';
import type { Json } from '../../../../src/schema/index.js';
import { canonical } from '../../../../src/schema/index.js';
import { pair, under } from '../http/index.js';
import { compareTyped } from './compare-typed.js';
import { matchMessages } from './match.js';
import type { Messages } from './message-judge.js';
import type { Scope } from './scope.js';

/** Compares the messages that flow one way through a channel. @param near what is left of them in the new version */
export function compareMessages(
  scope: Scope,
  channel: string,
  { base, head, near }: { base: Messages; head: Messages; near: Site },
): void {
  const { found, judge, flow, operation } = scope;
  const { both, gone, come } = matchMessages(base, head);
  for (const message of gone)
    found.structure.change(
      {
        fact: 'message-removed',
        flow,
        subject: channel,
        before: called(message),
        base: message.site,
        head: near,
        judgement: flow === 'told' ? { kind: 'breaks' } : judge.removed(message, head),
      },
      operation,
    );
  for (const message of come)
    found.structure.change(
      {
        fact: 'message-added',
        flow,
        subject: channel,
        after: called(message),
        head: message.site,
        ...(flow === 'asked' ? {} : { judgement: judge.added(message, base) }),
      },
      operation,
    );
  for (const [old, now] of both) compareMessage(scope, old, now);
}

function called({ id }: Message): string {
  return `\`${id}\``;
}

function compareMessage(scope: Scope, base: Message, head: Message): void {
  const { found, operation } = scope;
  const common = { flow: scope.flow, subject: called(head), base: base.site, head: head.site } as const;
  if (base.id !== head.id && base.name !== head.name)
    found.structure.change(
      { ...common, fact: 'message-name-changed', before: called(base), after: called(head) },
      operation,
    );
  compareContentType(scope, base, head);
  compareCorrelation(scope, base, head);
  compareBindings(scope, `the message ${called(head)}`, base, head);
  for (const part of ['payload', 'headers'] as const)
    compareTyped(scope, {
      subject: `The ${part} of ${called(head)}`,
      base: base[part],
      head: head[part],
      near: { base: base.site, head: head.site },
    });
}

/** Media types are compared without regard to case (RFC 9110, 8.3.1). */
function compareContentType({ found, flow, operation }: Scope, base: Message, head: Message): void {
  const [old, now] = [base.contentType, head.contentType];
  const [before, after] = [old, now].map((type) => type?.text.toLowerCase().replaceAll(/\s/g, ''));
  if (before === after) return;
  found.structure.change(
    {
      fact:
        before === undefined
          ? 'content-type-set'
          : after === undefined
            ? 'content-type-unset'
            : 'content-type-changed',
      flow,
      subject: called(head),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      base: old?.site ?? base.site,
      head: now?.site ?? under(head.site, 'contentType'),
    },
    operation,
  );
}

function compareCorrelation({ found, flow, operation }: Scope, base: Message, head: Message): void {
  const [old, now] = [base.correlation, head.correlation];
  const [before, after] = [old?.text, now?.text];
  if (before === after) return;
  found.structure.change(
    {
      fact:
        before === undefined
          ? 'correlation-id-added'
          : after === undefined
            ? 'correlation-id-removed'
            : 'correlation-id-changed',
      flow,
      subject: called(head),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      base: old?.site ?? base.site,
      head: now?.site ?? under(head.site, 'correlationId'),
    },
    operation,
  );
}

/** What is said for protocols: keys, partitions, quality of service. What it means to either side is left to people. */
export function compareBindings(
  { found, operation }: Pick<Scope, 'found' | 'operation'>,
  subject: string,
  base: { bindings: Bindings; site: Site },
  head: { bindings: Bindings; site: Site },
): void {
  const common = { flow: 'both', subject } as const;
  pair(base.bindings, head.bindings, {
    removed: (site, before) =>
      found.structure.change(
        { ...common, fact: 'binding-removed', before, base: site, head: under(head.site, 'bindings') },
        operation,
      ),
    added: (site, after) =>
      found.structure.change({ ...common, fact: 'binding-added', after, head: site }, operation),
    both: (old, now, after) => {
      if (canonical(old.value as Json) === canonical(now.value as Json)) return;
      found.structure.change({ ...common, fact: 'binding-changed', after, base: old, head: now }, operation);
    },
  });
}
