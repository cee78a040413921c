import type { Site } from '../../../../../src/openapi/index.js';
import type { JsonObject } from '../../../../../src/schema/index.js';
import type { Surface } from '../change.js';
import type { SchemaFactId } from '../facts/index.js';

/** How one gets from a schema to one below it that limits a part of the value, or the value itself. */
export type Step =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'pattern'; readonly source: string }
  | { readonly kind: 'additional'; readonly names: readonly string[]; readonly patterns: readonly string[] }
  | { readonly kind: 'items'; readonly from: number }
  | { readonly kind: 'item'; readonly index: number }
  /** `allOf`, `anyOf` or `oneOf`: about the same value. */
  | { readonly kind: 'same'; readonly keyword: 'allOf' | 'anyOf' | 'oneOf' };

/** Two schemas below two others, at the same part. */
export interface Link {
  step: Step;
  node: PairNode;
  /** Uses in which the part is not there: `readOnly` in requests, `writeOnly` in responses. */
  hidden: ReadonlySet<Surface['use']>;
}

/** Something that differs between two schemas, apart from what differs between those below them. */
export interface Difference {
  fact: SchemaFactId;
  /** JSON pointer below the schema to where it is written, on both sides. */
  at: string;
  /** Keyword that says it, where that is another place; it is shown on a side that has it. */
  saidBy?: string;
  /** Name of the property it is about, where it is about one. */
  property?: string;
  before?: string;
  after?: string;
  /** What each side demands here: what the other side has to keep to. Undefined: nothing. */
  demands: { base: JsonObject | undefined; head: JsonObject | undefined };
  /** Nobody is told unless it breaks somebody: the words are the same, and what they refer to changed. */
  quiet?: boolean;
  /** The question is asked whether or not anything is known to have changed below. */
  always?: boolean;
  /** It is about the promise, not about messages: told once, and not for each kind of traffic. */
  once?: boolean;
}

/** Two schemas that stand for the same thing before and after. */
export interface PairNode {
  base: Site;
  head: Site;
  differences: Difference[];
  links: Link[];
  parents: { node: PairNode; link: Link }[];
  /** Things on the wire these are the whole schema of. */
  surfaces: Surface[];
}
