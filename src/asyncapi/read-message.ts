import { pointerNames } from '../document/index.js';
import type { Site } from '../openapi/index.js';
import { child, isRecord, textOf } from '../openapi/index.js';
import type { EventContext } from './context.js';
import type { Message } from './model.js';
import { readSchema } from './read-schema.js';
import { firstText, merged, readBindings, withTraits } from './traits.js';

/** Reads a message with what its traits add to it. */
export function readMessage({ references, root, format }: EventContext, id: string, site: Site): Message {
  const holders = withTraits(references, site, format);
  const name = firstText(holders, 'name')?.text;
  const contentType = firstText(holders, 'contentType') ?? firstText([root], 'defaultContentType');
  const schemaFormat = firstText(holders, 'schemaFormat')?.text;
  const payload = child(site, 'payload');
  const headers = merged(references, holders, 'headers');
  const correlation = holders.flatMap((holder) => references.get(holder, 'correlationId') ?? [])[0];
  const location = correlation && firstText([correlation], 'location');
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(contentType ? { contentType } : {}),
    ...(payload ? { payload: readSchema(references, payload, schemaFormat) } : {}),
    ...(headers ? { headers: readSchema(references, headers) } : {}),
    ...(location ? { correlation: location } : {}),
    bindings: readBindings(references, holders),
    site,
  };
}

/** Reads the messages of an operation of AsyncAPI 2: one, or the alternatives of a `oneOf`. */
export function readOldMessages(context: EventContext, operation: Site): Map<string, Message> {
  const written = child(operation, 'message');
  const message = written && context.references.follow(written);
  if (!message) return new Map();
  const list = child(message, 'oneOf');
  const sites =
    list && Array.isArray(list.value)
      ? list.value.flatMap((_, at) => child(list, String(at)) ?? [])
      : [written];
  const messages = new Map<string, Message>();
  for (const [at, one] of sites.entries()) {
    const site = context.references.follow(one);
    if (!site) continue;
    const id = textOf(site, 'messageId') ?? referredName(one) ?? textOf(site, 'name') ?? `message ${at + 1}`;
    messages.set(unusedName(messages, id), readMessage(context, id, site));
  }
  return messages;
}

/** The last name of a reference, of a file without its ending: what it refers to is called so. */
export function referredName({ value }: Site): string | undefined {
  const reference = isRecord(value) ? value['$ref'] : undefined;
  if (typeof reference !== 'string') return undefined;
  const [file = '', pointer = ''] = reference.split('#');
  const name =
    pointerNames(pointer).at(-1) ??
    file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '');
  return name === '' ? undefined : name;
}

/** A name that is not taken yet. */
export function unusedName(taken: ReadonlyMap<string, unknown>, name: string): string {
  if (!taken.has(name)) return name;
  for (let count = 2; ; count++) if (!taken.has(`${name} #${count}`)) return `${name} #${count}`;
}
