import type { SchemaSite, Site } from '../../../../src/openapi/index.js';
import type { Flow } from './fact.js';
import type { StructureFactId } from './facts/index.js';

/** Something that happened to the structure of an API, with everything a person needs to find it. */
export interface Change {
  fact: StructureFactId;
  flow: Flow;
  /** What it happened to, such as "query parameter `page`". */
  subject: string;
  before?: string;
  after?: string;
  /** Place on the old side; what is new has none. */
  base?: Site;
  /** Place on the new side; of what is gone, the nearest thing above it that is still there. */
  head: Site;
  /** oasdiff's ids, where not all the fact has are meant; empty where that tool does not look. */
  exactly?: readonly string[];
  /** Keys of the operations it reaches; a shared component is one change that reaches many. Empty: the API as a whole. */
  operations: readonly string[];
}

/** Two versions of the schema of one thing on the wire, still to be compared. */
export interface Surface {
  flow: 'asked' | 'told';
  /** Whether it is in a request or an answer: properties marked `readOnly` or `writeOnly` are left out accordingly. */
  use: 'request' | 'response';
  subject: string;
  base: SchemaSite;
  head: SchemaSite;
  operations: readonly string[];
}

type Draft<T> = Omit<T, 'operations'>;

/** Collects changes and surfaces; what several operations share is kept once and names them all. */
export class Findings {
  private readonly changed = new Map<string, Change & { operations: string[] }>();
  private readonly compared = new Map<string, Surface & { operations: string[] }>();

  change(draft: Draft<Change>, operation?: string): void {
    const { fact, flow, before = '', after = '', base, head } = draft;
    const key = [fact, flow, placeOf(base), placeOf(head), before, after].join('\u0000');
    keep(this.changed, key, draft, operation);
  }

  /** Hands two schemas over to be compared; the same two in the same use are compared once. */
  surface(draft: Draft<Surface>, operation?: string): void {
    const key = [draft.flow, draft.use, placeOf(draft.base), placeOf(draft.head)].join('\u0000');
    keep(this.compared, key, draft, operation);
  }

  get changes(): Change[] {
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
