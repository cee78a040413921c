import type { Json, JsonObject } from '../../../../../../src/schema/index.js';
import { isObject } from '../../../../../../src/schema/index.js';
import { pointerStep } from '../../../../../../src/document/index.js';
import type { Difference } from '../pair-node.js';
import { placeholder } from '../placeholder.js';
import type { Compared } from './compared.js';
import { keyword, members, schemaKeyword, texts, words } from './compared.js';
import { propertyEnded } from './lifecycle.js';

/** What differs in the properties of an object, apart from the schemas of those that are on both sides. */
export function* objectDifferences(compared: Compared): Generator<Difference> {
  yield* propertyDifferences(compared);
  yield* patternDifferences(compared);
  yield* additionalDifferences(compared);
  yield* schemaKeyword(compared, 'propertyNames', {
    set: 'property-names-set',
    unset: 'property-names-unset',
    changed: 'property-names-changed',
  });
  yield* keyword(compared, 'dependentRequired', {
    set: 'dependent-required-added',
    unset: 'dependent-required-removed',
    changed: 'dependent-required-changed',
  });
  for (const name of ['dependentSchemas', 'dependencies'])
    yield* schemaKeyword(compared, name, {
      set: 'dependent-schema-added',
      unset: 'dependent-schema-removed',
      changed: 'dependent-schema-changed',
    });
}

function* propertyDifferences(compared: Compared): Generator<Difference> {
  const { base, head } = compared;
  const [before, after] = [members(base, 'properties'), members(head, 'properties')];
  const [required, requires] = [new Set(texts(base, 'required')), new Set(texts(head, 'required'))];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after), ...required, ...requires])) {
    const [old, now] = [Object.hasOwn(before, name), Object.hasOwn(after, name)];
    const [must, mustNow] = [required.has(name), requires.has(name)];
    const at = `/properties${pointerStep(name)}`;
    const demands = { base: demandOf(base, name), head: demandOf(head, name) };
    const common = { property: name, at, demands };
    // What one side does not describe here may be described elsewhere, in an `allOf` around it, and otherwise.
    if (old !== now) {
      const described = { base: describing(base, name), head: describing(head, name) };
      yield { fact: 'meaning-changed', property: name, at, demands: described, quiet: true, always: true };
    }
    if (!old && now) {
      if (mustNow && !must) yield { ...common, fact: 'property-required-added' };
      else yield { ...common, fact: 'property-optional-added' };
    } else if (old && !now) {
      if (!mustNow && propertyEnded(compared, name)) {
        const silent = { base: undefined, head: undefined };
        yield { ...common, fact: 'property-removed-after-sunset', demands: silent };
      } else if (must && !mustNow) yield { ...common, fact: 'property-required-removed' };
      else yield { ...common, fact: 'property-optional-removed' };
    } else if (must !== mustNow) {
      const needs = {
        base: must ? requiring(base, name) : undefined,
        head: mustNow ? requiring(head, name) : undefined,
      };
      yield {
        ...common,
        fact: mustNow ? 'property-became-required' : 'property-became-optional',
        saidBy: 'required',
        demands: needs,
      };
    }
  }
}

/** What a side demands of one property: that it is there, and, where it is not known, whether it may be there. */
function demandOf(side: JsonObject, name: string): JsonObject | undefined {
  const must = texts(side, 'required').includes(name) ? requiring(side, name) : undefined;
  if (Object.hasOwn(members(side, 'properties'), name)) return must;
  const closed = undeclaredDemand(side, name);
  return must || closed ? { ...closed, ...must } : undefined;
}

/** What a side demands of a name it does not declare, and of no other: each finding shows its own property. */
function undeclaredDemand(side: JsonObject, name: string): JsonObject | undefined {
  const { additionalProperties: others, patternProperties } = side;
  if (others === undefined || others === true) return undefined;
  return patternProperties === undefined ? { properties: { [name]: others } } : additionalDemand(side);
}

/** What a side demands of what a property holds. */
function describing(side: JsonObject, name: string): JsonObject | undefined {
  const own = members(side, 'properties');
  return Object.hasOwn(own, name) ? { properties: { [name]: own[name] as Json } } : undefined;
}

/** `required`, with the marks that decide whether the property is in the message at all. */
function requiring(side: JsonObject, name: string): JsonObject {
  const own = members(side, 'properties');
  const marked = Object.hasOwn(own, name) ? { properties: { [name]: placeholder(own[name]) } } : {};
  return { required: [name], ...marked };
}

/** `additionalProperties` with the names it does not mean. @param beside whose names are not meant either */
function additionalDemand(side: JsonObject, beside: JsonObject = {}): JsonObject | undefined {
  const { additionalProperties } = side;
  if (additionalProperties === undefined || additionalProperties === true) return undefined;
  const own = { ...members(beside, 'properties'), ...members(side, 'properties') };
  const patterns = members(side, 'patternProperties');
  return {
    properties: Object.fromEntries(Object.keys(own).map((name) => [name, placeholder(own[name])])),
    patternProperties: Object.fromEntries(Object.keys(patterns).map((source) => [source, {}])),
    additionalProperties,
  };
}

function* patternDifferences({ base, head }: Compared): Generator<Difference> {
  const [before, after] = [members(base, 'patternProperties'), members(head, 'patternProperties')];
  const demandOfSide = (side: JsonObject, source: string): JsonObject | undefined =>
    Object.hasOwn(side, source) ? { patternProperties: { [source]: side[source] as Json } } : undefined;
  for (const source of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const demands = { base: demandOfSide(before, source), head: demandOfSide(after, source) };
    const at = `/patternProperties${pointerStep(source)}`;
    if (demands.base === undefined)
      yield { fact: 'pattern-property-added', at, after: words(source), demands };
    else if (demands.head === undefined)
      yield { fact: 'pattern-property-removed', at, before: words(source), demands };
  }
}

function* additionalDifferences({ base, head }: Compared): Generator<Difference> {
  const [before, after] = [base['additionalProperties'] ?? true, head['additionalProperties'] ?? true];
  // Two schemas are compared step by step.
  if ((isObject(before) && isObject(after)) || before === after) return;
  // What becomes of the properties only one side has is told by themselves.
  const demands = { base: additionalDemand(base, head), head: additionalDemand(head, base) };
  const at = '/additionalProperties';
  if (after === false) yield { fact: 'additional-properties-refused', at, demands };
  else if (before === false) yield { fact: 'additional-properties-admitted', at, demands };
  else yield { fact: 'additional-properties-changed', at, demands };
}
