import type { Site } from '../../../../../../src/openapi/index.js';
import { pointerStep } from '../../../../../../src/document/index.js';
import type { Json } from '../../../../../../src/schema/index.js';
import { isObject } from '../../../../../../src/schema/index.js';
import type { LifecycleEvent, Promised } from '../../compare-lifecycle.js';
import { endedAsAnnounced, lifecycleEvents } from '../../compare-lifecycle.js';
import type { SchemaFactId } from '../../facts/index.js';
import type { Rules } from '../../rules.js';
import type { Difference } from '../pair-node.js';
import type { Compared } from './compared.js';
import { members } from './compared.js';

const FACTS: Readonly<Record<LifecycleEvent['event'], SchemaFactId>> = {
  'deprecation-added': 'property-deprecated',
  'deprecation-removed': 'property-reactivated',
  'sunset-missing': 'property-sunset-missing',
  'sunset-unreadable': 'property-sunset-unreadable',
  'sunset-too-soon': 'property-sunset-too-soon',
  'sunset-advanced': 'property-sunset-advanced',
  'sunset-removed': 'property-sunset-removed',
  'stability-decreased': 'property-stability-decreased',
  'stability-increased': 'property-stability-increased',
  'stability-unknown': 'property-stability-unknown',
};

/** Deprecation, end and stability of a schema that is no inline property: what several refer to is told once, where it stands. */
export function* schemaLifecycle({ base, head, inline, rules }: Compared): Generator<Difference> {
  if (!inline) yield* told(base, head, rules, '');
}

/**
 * The same of a property that is on both sides. What stands beside a reference counts; what stands in the component it leads to
 * only where the other side has no component, so that writing a reference out is no change.
 */
export function* propertyLifecycle(
  name: string,
  base: Site,
  head: Site,
  resolved: { base: Site; head: Site },
  rules: Rules,
): Generator<Difference> {
  const [old, now] = [base.pointer === resolved.base.pointer, head.pointer === resolved.head.pointer];
  const meant = (own: Site, { value }: Site): Json =>
    old === now || !isObject(value) || !isObject(own.value)
      ? (own.value as Json)
      : { ...value, ...own.value };
  const sides = [meant(base, resolved.base), meant(head, resolved.head)] as const;
  for (const one of told(...sides, rules, `/properties${pointerStep(name)}`))
    yield { ...one, property: name };
}

/** Whether a property was deprecated and its announced end has come. */
export function propertyEnded({ base, rules }: Compared, name: string): boolean {
  return endedAsAnnounced(promisedOf(members(base, 'properties')[name]), rules);
}

function* told(
  base: Json | undefined,
  head: Json | undefined,
  rules: Rules,
  at: string,
): Generator<Difference> {
  for (const { event, keyword, ...words } of lifecycleEvents(promisedOf(base), promisedOf(head), rules)) {
    const demands = { base: undefined, head: undefined };
    yield { fact: FACTS[event], at: `${at}/${keyword}`, ...words, demands, once: true };
  }
}

function promisedOf(schema: Json | undefined): Promised {
  if (!isObject(schema)) return { deprecated: false };
  const { deprecated, 'x-sunset': sunset, 'x-stability-level': stability } = schema;
  return {
    deprecated: deprecated === true,
    ...(sunset === undefined ? {} : { sunset: { text: String(sunset) } }),
    ...(typeof stability === 'string' ? { stability } : {}),
  };
}
