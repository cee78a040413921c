import type { Json } from '../json/index.js';

/**
 * A set of JSON values in normal form. Composite nodes (`and`, `or`, …) combine; every other node is an atom that constrains
 * values of the types in `applies` and says nothing of others, as keywords of JSON Schema do. Nodes of equal structure are one
 * object of one arena: `a.id === b.id` means that both are the same set.
 */
export type Node = { readonly id: number; readonly applies: number } & Meaning;

export type Meaning =
  | { readonly kind: 'true' | 'false' }
  | { readonly kind: 'and' | 'or' | 'xor'; readonly parts: readonly Node[] }
  | { readonly kind: 'not'; readonly node: Node }
  | { readonly kind: 'if'; readonly test: Node; readonly yes: Node; readonly no: Node }
  | Recursive
  | { readonly kind: 'types'; readonly mask: number }
  | { readonly kind: 'enum'; readonly values: ReadonlyMap<string, Json> }
  | { readonly kind: 'minimum' | 'maximum'; readonly value: number; readonly exclusive: boolean }
  | { readonly kind: 'multipleOf'; readonly value: number }
  | { readonly kind: 'minLength' | 'maxLength'; readonly count: number }
  | { readonly kind: 'pattern'; readonly source: string }
  | { readonly kind: 'format'; readonly name: string }
  | { readonly kind: 'item'; readonly index: number; readonly node: Node }
  | { readonly kind: 'rest'; readonly from: number; readonly node: Node }
  | { readonly kind: 'minItems' | 'maxItems'; readonly count: number }
  | { readonly kind: 'atLeast' | 'atMost'; readonly count: number; readonly node: Node }
  | { readonly kind: 'unique' }
  | { readonly kind: 'property'; readonly name: string; readonly node: Node }
  | { readonly kind: 'patternProperty'; readonly source: string; readonly node: Node }
  | Additional
  | { readonly kind: 'names'; readonly node: Node }
  | { readonly kind: 'required'; readonly name: string }
  | { readonly kind: 'minProperties' | 'maxProperties'; readonly count: number }
  | { readonly kind: 'dependent'; readonly name: string; readonly node: Node }
  | Opaque;

/** A reference that leads back to itself; what it stands for is known once everything is read. */
export interface Recursive {
  readonly kind: 'rec';
  readonly name: string;
  readonly target: { node?: Node };
}

/** Members whose name is none of `names` and matches none of `patterns`. */
export interface Additional {
  readonly kind: 'additional';
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly string[];
  readonly node: Node;
}

/** Something that is only known to be equal to itself. */
export interface Opaque {
  readonly kind: 'opaque';
  /** What it is, for people. */
  readonly what: string;
}

/** Node of one kind. */
export type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>;
