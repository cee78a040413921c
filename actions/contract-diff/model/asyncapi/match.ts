import type { Channel, Message } from '../../../../src/asyncapi/index.js';
import { pathShape } from '../../../../src/openapi/index.js';
import type { Json } from '../../../../src/schema/index.js';
import { canonical } from '../../../../src/schema/index.js';

/** What stands for the same thing on both sides, and what only one side has. */
export interface Matched<T> {
  both: readonly (readonly [base: T, head: T])[];
  gone: readonly T[];
  come: readonly T[];
}

/** Pairs things by one likeness after the other; each thing is paired once. */
function matched<T>(
  base: Iterable<T>,
  head: Iterable<T>,
  likenesses: readonly ((thing: T) => string | undefined)[],
): Matched<T> {
  const gone = new Set(base);
  const come = new Set(head);
  const both: [T, T][] = [];
  for (const likeness of likenesses) {
    const waiting = new Map<string, T>();
    for (const thing of come) {
      const key = likeness(thing);
      if (key !== undefined && !waiting.has(key)) waiting.set(key, thing);
    }
    for (const thing of gone) {
      const key = likeness(thing);
      const other = key === undefined ? undefined : waiting.get(key);
      if (key === undefined || other === undefined) continue;
      waiting.delete(key);
      both.push([thing, other]);
      gone.delete(thing);
      come.delete(other);
    }
  }
  return { both, gone: [...gone], come: [...come] };
}

/** The address of a channel without the names of its parameters; undefined where it is only known at run time. */
export function shapeOf({ address }: Channel): string | undefined {
  return address === undefined ? undefined : pathShape(address);
}

/** Channels are one where their addresses are: that is what is on the wire. One that kept only its name has moved. */
export function matchChannels(base: readonly Channel[], head: readonly Channel[]): Matched<Channel> {
  return matched(base, head, [
    (channel) => `${channel.id}\u0000${shapeOf(channel) ?? ''}`,
    shapeOf,
    ({ id }) => id,
  ]);
}

/**
 * Messages of one channel: by what they are called in the document, by the name they state, by what is in them. The only message of
 * a channel is that one whatever it is called.
 */
export function matchMessages(
  base: ReadonlyMap<string, Message>,
  head: ReadonlyMap<string, Message>,
): Matched<Message> {
  const only = base.size === 1 && head.size === 1;
  return matched(base.values(), head.values(), [
    ({ id }) => id,
    ({ name }) => name,
    ({ payload }) => (payload ? canonical(payload.site.value as Json) : undefined),
    () => (only ? 'the only one' : undefined),
  ]);
}
