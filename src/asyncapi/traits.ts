import type { References, Site } from '../openapi/index.js';
import { child, isRecord, textOf } from '../openapi/index.js';
import type { AsyncApiVersion, Bindings, Text } from './model.js';

/** Deeper fields are taken as they are. */
const MAX_DEPTH = 100;

/**
 * An object with its traits, the one whose word counts first. In AsyncAPI 2 traits are merged into the object and overrule it, in 3
 * the object overrules them; later traits overrule earlier ones in both ("Traits Merge Mechanism").
 */
export function withTraits(references: References, site: Site, format: AsyncApiVersion): readonly Site[] {
  const traits = references.items(site, 'traits').toReversed();
  return format === '2' ? [...traits, site] : [site, ...traits];
}

/** The text under a name, with its place, of the first that has it. */
export function firstText(holders: readonly Site[], name: string): Text | undefined {
  for (const holder of holders) {
    const text = textOf(holder, name);
    const site = child(holder, name);
    if (text !== undefined && site) return { text, site };
  }
  return undefined;
}

/** Bindings by protocol; of the first that speaks of one. */
export function readBindings(references: References, holders: readonly Site[]): Bindings {
  const bindings = new Map<string, Site>();
  for (const holder of holders)
    for (const [protocol, site] of references.entries(holder, 'bindings'))
      if (!bindings.has(protocol)) bindings.set(protocol, site);
  return bindings;
}

/** The value under a name of all that have it, merged (JSON Merge Patch, RFC 7386); it stands at the place of the first. */
export function merged(references: References, holders: readonly Site[], name: string): Site | undefined {
  const found = holders.flatMap((holder) => child(holder, name) ?? []);
  const [first, ...more] = found;
  if (first === undefined || more.length === 0) return first;
  const values = found.flatMap((one) => references.follow(one) ?? []);
  return { ...first, value: values.reduceRight<unknown>((under, { value }) => patched(under, value, 0), {}) };
}

function patched(target: unknown, patch: unknown, depth: number): unknown {
  if (!isRecord(patch) || depth > MAX_DEPTH) return patch;
  const result = new Map(Object.entries(isRecord(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, patched(result.get(name), value, depth + 1));
  }
  return Object.fromEntries(result);
}
