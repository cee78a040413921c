import type { ContractFault, Site } from './site.js';

/** Version of the format; 3.2 reads as 3.1 with more places for schemas. */
export type OpenApiVersion = '2.0' | '3.0' | '3.1' | '3.2';

/** A schema where it is used. Its `$ref`s are resolved by whoever judges it, against `document`. */
export type SchemaSite = Site;

/** An HTTP API as its contract states it (OpenAPI 2.0 to 3.2), with the place of everything. */
export interface HttpApi {
  format: OpenApiVersion;
  site: Site;
  title: string;
  /** `info.version`. */
  version: string;
  servers: readonly Server[];
  /** By `METHOD /path`, path parameters without their names: renaming one changes nothing on the wire. */
  operations: ReadonlyMap<string, Operation>;
  /** By `METHOD name`. The API is the client here: requests go out. */
  webhooks: ReadonlyMap<string, Operation>;
  securitySchemes: ReadonlyMap<string, SecurityScheme>;
  /** `components.schemas` (or `definitions`), by name. */
  schemas: ReadonlyMap<string, SchemaSite>;
  tags: readonly string[];
  faults: readonly ContractFault[];
}

export interface Server {
  url: string;
  site: Site;
}

/** A date of removal that was announced (`x-sunset`), and whether it can be read. */
export interface Sunset {
  text: string;
  site: Site;
}

/** How settled a part of the contract says it is (`x-stability-level`). */
export type Stability = 'draft' | 'alpha' | 'beta' | 'stable';

export interface Lifecycle {
  deprecated: boolean;
  sunset?: Sunset;
  /** As written; unknown words are kept, so that they can be named. */
  stability?: string;
}

export interface Operation extends Lifecycle {
  key: string;
  method: string;
  /** As written. */
  path: string;
  site: Site;
  operationId?: string;
  tags: readonly string[];
  /** By `in name`; a path parameter by `path #n`, its position in the path. */
  parameters: ReadonlyMap<string, Parameter>;
  body?: Body;
  /** By status as written: `200`, `4XX`, `default`. */
  responses: ReadonlyMap<string, Response>;
  /** By `name expression METHOD`. Requests go from the API to its client. */
  callbacks: ReadonlyMap<string, Operation>;
  /** In force for this operation: its own, else that of the API. Each alternative is a set of schemes with scopes. */
  security: readonly Requirement[];
  /** In force for this operation: its own, else those of its path, else those of the API. */
  servers: readonly Server[];
  /** What states its servers, the operation or its path; undefined where it is the API. */
  serversOf?: Site;
}

export interface Parameter extends Lifecycle {
  in: string;
  name: string;
  required: boolean;
  style: string;
  explode: boolean;
  allowReserved: boolean;
  allowEmptyValue: boolean;
  schema?: SchemaSite;
  content: ReadonlyMap<string, Media>;
  site: Site;
}

export interface Body {
  required: boolean;
  /** By media type, lower case, parameters kept. */
  content: ReadonlyMap<string, Media>;
  site: Site;
}

export interface Media {
  type: string;
  schema?: SchemaSite;
  /** Of one item of a stream (OpenAPI 3.2). */
  itemSchema?: SchemaSite;
  /** How each property of a form is written, by its name, also where nothing is said of it. */
  encoding: ReadonlyMap<string, Encoding>;
  site: Site;
}

/** How a property of a form is written (OpenAPI, "Encoding Object"). */
export interface Encoding {
  /** Media types it may be of; the default ones of the property's type where none is said. */
  types: readonly string[];
  /** Whether the contract says anything of it. */
  stated: boolean;
  schema?: SchemaSite;
  style: string;
  explode: boolean;
  allowReserved: boolean;
  headers: ReadonlyMap<string, Parameter>;
  site: Site;
}

export interface Response {
  status: string;
  /** By name, lower case. */
  headers: ReadonlyMap<string, Parameter>;
  content: ReadonlyMap<string, Media>;
  links: ReadonlyMap<string, ResponseLink>;
  site: Site;
}

/** What can be called with values of an answer (OpenAPI, "Link Object"). */
export interface ResponseLink {
  operationId?: string;
  /** As written: a reference to an operation by its place. */
  operationRef?: string;
  /** Values or expressions, by parameter as written: `id`, `path.id`. */
  parameters: ReadonlyMap<string, unknown>;
  body?: unknown;
  server?: string;
  site: Site;
}

/** One way to be let in: every scheme in it is needed, each with its scopes. */
export interface Requirement {
  schemes: ReadonlyMap<string, readonly string[]>;
  site: Site;
}

export interface SecurityScheme {
  name: string;
  type: string;
  in?: string;
  parameter?: string;
  scheme?: string;
  bearerFormat?: string;
  openIdConnectUrl?: string;
  /** OAuth flows by name: the addresses they use, and scopes with their descriptions. */
  flows: ReadonlyMap<string, OAuthFlow>;
  site: Site;
}

export interface OAuthFlow {
  urls: Readonly<Record<string, string>>;
  scopes: ReadonlyMap<string, string>;
  site: Site;
}
