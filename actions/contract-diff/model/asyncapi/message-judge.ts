import type { Message } from '../../../../src/asyncapi/index.js';
import type { Library as Documents, Site } from '../../../../src/openapi/index.js';
import type { Dialect, FlowVerdict, Json, JsonObject, Place, Policy } from '../../../../src/schema/index.js';
import { SchemaFault, Session, isObject } from '../../../../src/schema/index.js';
import type { Judgement } from '../http/index.js';
import { SchemaSide } from '../http/index.js';
import type { JsonTypedSchema } from './collected.js';
import { isJson } from './compare-typed.js';

/** Steps one question may take; messages of a channel are small beside what can be asked about them. */
const STEPS = 10_000;

/** Questions of one comparison; each costs a search and a validator. */
const MAX_QUESTIONS = 50;

/** The messages of one side of a channel. */
export type Messages = ReadonlyMap<string, Message>;

/** Decides whether those who knew a channel before can do with the messages of the other version. */
export class MessageJudge {
  private questions = 0;

  constructor(
    private readonly documents: Record<'base' | 'head', Documents>,
    private readonly policy: Partial<Policy>,
  ) {}

  /** A message that is gone was promised, whatever else is taken; a payload that nobody takes now shows it. */
  removed(message: Message, head: Messages): Judgement {
    const verdict = this.fits(message, head, 'base');
    return verdict?.kind === 'witness' ? { kind: 'breaks', witness: verdict.value } : { kind: 'breaks' };
  }

  /** A new message is read by those who knew the others, if they took it for one of them. */
  added(message: Message, base: Messages): Judgement {
    // Who ignores what he does not know ignores it.
    if (this.policy.contentModel === 'tolerant-reader') return { kind: 'safe' };
    const verdict = this.fits(message, base, 'head');
    if (verdict === undefined)
      return { kind: 'open', why: 'not all messages of the channel are described in one language' };
    if (verdict.kind === 'proven') return { kind: 'safe' };
    if (verdict.kind === 'unknown') return { kind: 'open', why: verdict.why };
    return { kind: 'breaks', witness: verdict.value };
  }

  /** Whether one of the messages of the other side takes all payloads of this one; undefined where that cannot be asked. */
  private fits(message: Message, others: Messages, own: 'base' | 'head'): FlowVerdict | undefined {
    const written = schemaOf(message);
    const read = [...others.values()].map(schemaOf);
    const dialect = read[0]?.language.dialect;
    if (!written || read.some((schema) => schema?.language.dialect !== dialect)) return undefined;
    if (++this.questions > MAX_QUESTIONS)
      return { kind: 'unknown', why: 'more messages are new or gone than are looked into' };
    try {
      const writer = this.side(own, written.language.dialect);
      const reader = this.side(own === 'base' ? 'head' : 'base', dialect ?? written.language.dialect);
      const flow = { writer: writer.side, from: writer.place(written.site), reader: reader.side };
      const sites = read.flatMap((schema) => schema?.site ?? []);
      return new Session({ steps: STEPS, ...this.policy }).decide({
        ...flow,
        to: oneOf(reader, sites, written.site),
      });
    } catch (error) {
      if (!(error instanceof SchemaFault)) throw error;
      return { kind: 'unknown', why: `a schema cannot be read: ${error.message}` };
    }
  }

  private side(name: 'base' | 'head', dialect: Dialect): SchemaSide {
    return new SchemaSide(name === 'base' ? 'old' : 'new', dialect, this.documents[name], false);
  }
}

/** What a message carries; anything where nothing is said. Undefined where it is described in another language. */
function schemaOf({ payload, site }: Message): JsonTypedSchema | undefined {
  if (payload === undefined)
    return { language: { kind: 'json-schema', dialect: 'draft-07' }, site: { ...site, value: true } };
  return isJson(payload) ? payload : undefined;
}

/** Any of the schemas; where there is none, nothing is taken. */
function oneOf(reader: SchemaSide, [first, ...more]: readonly Site[], otherwise: Site): Place {
  if (first === undefined) return reader.instead(otherwise, { not: {} });
  const members = [first, ...more].map((site): Json =>
    site.document === first.document ? inPlace(site) : referring(site),
  );
  return reader.instead(first, { anyOf: members });
}

function inPlace({ value }: Site): Json {
  return isObject(value) || typeof value === 'boolean' ? value : {};
}

function referring({ document, pointer }: Site): JsonObject {
  return { $ref: `/${encodeURI(document.path)}#${encodeURI(pointer)}` };
}
