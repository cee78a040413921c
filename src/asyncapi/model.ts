import type { ContractFault, Site } from '../openapi/index.js';
import type { Dialect } from '../schema/index.js';

/** Version of the format. 2.0 to 2.6 differ in what may be said, not in what is read here; so do 3.0 and 3.1. */
export type AsyncApiVersion = '2' | '3';

/** What the described application does: it sends messages to a channel, or receives them from it. */
export type Action = 'send' | 'receive';

/** An application's messages as its contract states them (AsyncAPI 2.0 to 3.1), with the place of everything. */
export interface EventApi {
  format: AsyncApiVersion;
  site: Site;
  title: string;
  /** `info.version`. */
  version: string;
  /** By address: protocol, host and path. */
  servers: ReadonlyMap<string, EventServer>;
  channels: readonly Channel[];
  /** `components.messages`, by name. */
  messages: ReadonlyMap<string, Message>;
  /** `components.schemas`, by name. */
  schemas: ReadonlyMap<string, TypedSchema>;
  faults: readonly ContractFault[];
}

export interface EventServer {
  address: string;
  site: Site;
}

export interface Channel {
  /** Its name in the document; in AsyncAPI 2 that is the address. */
  id: string;
  /** As written; undefined where it is only known at run time. */
  address?: string;
  site: Site;
  /** By their position in the address, from 1 on: renaming one changes nothing on the wire. */
  parameters: ReadonlyMap<number, ChannelParameter>;
  operations: readonly EventOperation[];
  /** Whether replies come through it. */
  answers: boolean;
  /** All messages of the channel, by their names in it, whether or not an operation names them. */
  messages: ReadonlyMap<string, Message>;
  bindings: Bindings;
}

export interface ChannelParameter {
  name: string;
  schema: TypedSchema;
}

export interface EventOperation {
  /** Its name: `operationId` in AsyncAPI 2. */
  id: string;
  action: Action;
  messages: ReadonlyMap<string, Message>;
  reply?: Reply;
  bindings: Bindings;
  site: Site;
}

/** What comes back: messages that flow against the direction of their operation. */
export interface Reply {
  messages: ReadonlyMap<string, Message>;
  site: Site;
}

export interface Message {
  /** What it is called in the document. */
  id: string;
  /** What it says it is called. */
  name?: string;
  /** Its own, else the default of the document. */
  contentType?: Text;
  payload?: TypedSchema;
  headers?: TypedSchema;
  /** Where in the message the id is that ties it to others (a runtime expression). */
  correlation?: Text;
  bindings: Bindings;
  site: Site;
}

/** A text with its place. */
export interface Text {
  text: string;
  site: Site;
}

/** What is said for one protocol, by its name. */
export type Bindings = ReadonlyMap<string, Site>;

/** A schema and what it is written in. Its `$ref`s are resolved by whoever judges it, against its document. */
export interface TypedSchema {
  language: SchemaLanguage;
  site: Site;
}

/** What a schema is written in. `foreign`: nothing that values could be checked with here. */
export type SchemaLanguage = { kind: 'json-schema'; dialect: Dialect } | { kind: 'foreign'; name: string };
