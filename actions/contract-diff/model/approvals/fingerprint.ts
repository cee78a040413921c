import { parentPointer, valueAt } from '../../../../src/document/index.js';
import type { Json, JsonObject } from '../../../../src/schema/index.js';
import { isObject } from '../../../../src/schema/index.js';
import { shortHash } from '../short-hash.js';
import type { BrokenValue, Undecided, VersionPlace } from '../contract-model.js';
import type { HttpChange } from '../http/index.js';
import { familyOf } from '../http/index.js';
import type { Digests, Open } from './digest.js';
import { steadyPointer } from './digest.js';

/** One side of a comparison, as fingerprints see it. */
export interface FingerprintSide {
  open: Open;
  digests: Digests;
}

/** Both sides of a comparison. */
export interface FingerprintSides {
  base: FingerprintSide;
  head: FingerprintSide;
}

/** What an approval has to name. */
export interface Fingerprint {
  fingerprint: string;
  /** `contract-diff/<rule>`. */
  rule: string;
  pointer: string;
}

/** Fingerprint of a change of an HTTP API: what it is, where, and what each side demands there. */
export function httpFingerprint(change: HttpChange, { base, head }: FingerprintSides): Fingerprint {
  const { contract, fact, place, before, parts, open } = change;
  const rule = `contract-diff/${open === undefined ? familyOf(change) : 'undecided-change'}`;
  const [where, side] = before === undefined ? [place, head] : [before, base];
  const pointer = steadyPointer(side.open(where.file), where.pointer);
  const old = base.digests.of(parts?.base, before?.file ?? place.file);
  const now = head.digests.of(parts?.head, place.file);
  return { fingerprint: shortHash([rule, contract, fact, pointer, old, now], 16), rule, pointer };
}

/** Keywords that decide together with another; of properties only the names. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  additionalProperties: ['additionalProperties', 'properties', 'patternProperties'],
  items: ['items', 'prefixItems', 'additionalItems'],
  additionalItems: ['items', 'prefixItems', 'additionalItems'],
  contains: ['contains', 'minContains', 'maxContains'],
  minContains: ['contains', 'minContains', 'maxContains'],
  maxContains: ['contains', 'minContains', 'maxContains'],
  minimum: ['minimum', 'exclusiveMinimum'],
  maximum: ['maximum', 'exclusiveMaximum'],
  if: ['if', 'then', 'else'],
};

/** Fingerprint of a break between two schemas: the keyword that refuses, where, and what both sides say there. */
export function schemaFingerprint(found: BrokenValue | Undecided, sides: FingerprintSides): Fingerprint {
  const { contract, direction, keyword, reader, writer } = found;
  const rule = `contract-diff/${ruleOf(found)}`;
  const readsNew = direction === 'backward';
  const around = { ...reader, pointer: parentPointer(reader.pointer) ?? '' };
  const [old, now] = readsNew ? [writer, around] : [around, writer];
  const pointer = steadyPointer(sides[reader.side].open(reader.file), reader.pointer);
  const parts = [
    sides.base.digests.of(partOf(schemaAt(old, sides.base), keyword, false), old.file),
    sides.head.digests.of(partOf(schemaAt(now, sides.head), keyword, true), now.file),
  ];
  return {
    fingerprint: shortHash([rule, contract, direction, keyword, pointer, ...parts], 16),
    rule,
    pointer,
  };
}

function ruleOf(found: BrokenValue | Undecided): string {
  if (!('witness' in found)) return 'undecided-change';
  return found.direction === 'backward' ? 'value-no-longer-accepted' : 'value-newly-produced';
}

function schemaAt({ file, pointer }: VersionPlace, { open }: FingerprintSide): Json | undefined {
  return valueAt(open(file), pointer) as Json | undefined;
}

/**
 * What a schema says by a keyword and those that decide with it.
 * @param whole take the schema as a whole where it does not have the keyword: any change of it may then be another break
 */
function partOf(schema: Json | undefined, keyword: string, whole: boolean): Json | undefined {
  if (!isObject(schema)) return schema;
  if (keyword.startsWith('unevaluated')) return schema;
  if (!Object.hasOwn(schema, keyword)) return whole ? schema : undefined;
  const part: Record<string, Json> = {};
  for (const name of TOGETHER[keyword] ?? [keyword]) {
    const value = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (value !== undefined) part[name] = keyword === 'additionalProperties' ? namesOf(name, value) : value;
  }
  return part;
}

function namesOf(keyword: string, value: Json): Json {
  return keyword === 'additionalProperties' || !isObject(value)
    ? value
    : Object.keys(value as JsonObject).toSorted();
}
