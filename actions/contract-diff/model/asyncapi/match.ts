import type { Channel, Message } from '../../../../src/asyncapi/index.js';
import { pathShape } from '../../../../src/openapi/index.js';
import { textOf } from './text-of.js';

/** What stands for the same thing on both sides, and what only one side has. */
export interface Matched<T> {
  both: readonly (readonly [base: T, head: T])[];
  gone: readonly T[];
  come: readonly T[];
}

/** Pairs things by one likeness after the other; each thing is paired once, and those that are all alike in their order. */
function matched<T>(
  base: Iterable<T>,
  head: Iterable<T>,
  likenesses: readonly ((thing: T) => string | undefined)[],
): Matched<T> {
  const gone = new Set(base);
  const come = new Set(head);
  const both: [T, T][] = [];
  for (const likeness of likenesses) {
    // The last of each list is the first that was there.
    const waiting = new Map<string, T[]>();
    for (const thing of [...come].toReversed()) {
      const key = likeness(thing);
      if (key === undefined) continue;
      const alike = waiting.get(key);
      if (alike) alike.push(thing);
      else waiting.set(key, [thing]);
    }
    for (const thing of gone) {
      const key = likeness(thing);
      const other = key === undefined ? undefined : waiting.get(key)?.pop();
      if (other === undefined) continue;
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
    ({ payload }) => payload && textOf(payload.site.value),
    () => (only ? 'the only one' : undefined),
  ]);
}
