import type { SchemaSite, Site } from '../../../../src/openapi/index.js';
import type { Flow } from './fact.js';
import type { StructureFactId } from './facts/index.js';
import type { Judgement } from './schema/judge.js';

/** Something that happened to the structure of an API, with everything a person needs to find it. */
export interface Change<Id extends string = StructureFactId> {
  fact: Id;
  flow: Flow;
  /** What it happened to, such as "query parameter `page`". */
  subject: string;
  before?: string;
  after?: string;
  /** Place on the old side; what is new has none. */
  base?: Site;
  /** Place on the new side; of what is gone, the nearest thing above it that is still there. */
  head: Site;
  /** oasdiff's id, where the fact has several and one of them is meant. */
  exactly?: string;
  /** What it does to those who read, where that was asked; else the fact says it. */
  judgement?: Judgement;
  /** Keys of the operations it reaches; a shared component is one change that reaches many. Empty: the API as a whole. */
  operations: readonly string[];
}

/** What a schema is used for; a `message` belongs to no request. */
export type Use = 'request' | 'response' | 'message';

/** Two versions of the schema of one thing on the wire, still to be compared. */
export interface Surface {
  flow: 'asked' | 'told';
  /** Properties marked `readOnly` are left out of requests, those marked `writeOnly` of answers. */
  use: Use;
  subject: string;
  base: SchemaSite;
  head: SchemaSite;
  operations: readonly string[];
}

type Draft<T> = Omit<T, 'operations'>;

/** Collects changes and surfaces; what several operations share is kept once and names them all. */
export class Findings<Id extends string = StructureFactId> {
  private readonly changed = new Map<string, Change<Id> & { operations: string[] }>();
  private readonly compared = new Map<string, Surface & { operations: string[] }>();

  change(draft: Draft<Change<Id>>, operation?: string): void {
    const { fact, flow, before = '', after = '', base, head } = draft;
    const key = [fact, flow, placeOf(base), placeOf(head), before, after].join('\u0000');
    keep(this.changed, key, draft, operation);
  }

  /** Hands two schemas over to be compared; the same two in the same use are compared once. */
  surface(draft: Draft<Surface>, operation: string): void {
    const key = [draft.flow, draft.use, placeOf(draft.base), placeOf(draft.head)].join('\u0000');
    keep(this.compared, key, draft, operation);
  }

  get changes(): Change<Id>[] {
    return [...this.changed.values()];
  }

  get surfaces(): Surface[] {
    return [...this.compared.values()];
  }
}

function keep<T>(
  kept: Map<string, T & { operations: string[] }>,
  key: string,
  draft: T,
  operation: string | undefined,
): void {
  const known = kept.get(key);
  if (!known) kept.set(key, { ...draft, operations: operation === undefined ? [] : [operation] });
  else if (operation !== undefined && !known.operations.includes(operation)) known.operations.push(operation);
}

function placeOf(site: Site | undefined): string {
  return site ? `${site.document.path}#${site.pointer}` : '';
}
