import type { References, Site } from '../../../../../src/openapi/index.js';
import { child } from '../../../../../src/openapi/index.js';
import type { Json, JsonObject } from '../../../../../src/schema/index.js';
import { isObject } from '../../../../../src/schema/index.js';
import type { Surface } from '../change.js';
import type { Rules } from '../rules.js';
import type { Combining } from './differences/index.js';
import {
  differencesOf,
  list,
  matchAll,
  members,
  propertyLifecycle,
  restOf,
  tupleOf,
} from './differences/index.js';
import { ENTANGLED } from './keywords.js';
import type { Difference, Link, PairNode, Step } from './pair-node.js';
import { WRAPPERS, isDangling, resolved } from './resolved.js';
import { Sameness } from './sameness.js';
import { allOfOne, choiceOf, choiceOfOne, isPartOf } from './choice.js';
import { Unchanged } from './unchanged.js';
import { refusesNull, typedWithoutNull, withoutNull } from './without-null.js';

/** How references are followed on one side, and whether keywords beside them count. */
export interface Reading {
  references: References;
  besideRef: boolean;
}

/**
 * Pairs of schemas that stand for the same thing before and after, from the surfaces of an API down, as far as anything may have
 * changed below them. Nothing is unfolded: a component that is used a hundred times is one node with a hundred parents. There is
 * no recursion, so that no document makes us run out of stack.
 */
export class PairGraph {
  private readonly known = new Map<string, PairNode>();
  private readonly open: PairNode[] = [];
  private readonly sameness = new Sameness();
  private readonly unchanged: Unchanged;

  constructor(
    private readonly base: Reading,
    private readonly head: Reading,
    private readonly rules: Rules,
  ) {
    this.unchanged = new Unchanged(base.references, head.references, this.sameness);
  }

  get nodes(): Iterable<PairNode> {
    return this.known.values();
  }

  add(surface: Surface): void {
    this.node(surface.base, surface.head)?.surfaces.push(surface);
    for (let node = this.open.pop(); node; node = this.open.pop()) this.expand(node);
  }

  /** Undefined where nothing differs, nor behind any reference. */
  private node(base: Site, head: Site): PairNode | undefined {
    if (this.unchanged.has(base, head)) return undefined;
    const [old, now] = this.resolveBoth(base, head);
    const key = `${old.document.path}#${old.pointer}\u0000${now.document.path}#${now.pointer}`;
    const known = this.known.get(key);
    if (known) return known;
    const node: PairNode = { base: old, head: now, differences: [], links: [], parents: [], surfaces: [] };
    this.known.set(key, node);
    this.open.push(node);
    return node;
  }

  /** An alternative of one is that one, unless there are alternatives on the other side, among which it has its counterpart. */
  private resolveBoth(base: Site, head: Site): readonly [Site, Site] {
    const old = resolved(this.base.references, base, this.base.besideRef, WRAPPERS.certain);
    const now = resolved(this.head.references, head, this.head.besideRef, WRAPPERS.certain);
    if (isPartOf(base, now)) return [allOfOne(base), now];
    if (isPartOf(head, old)) return [old, allOfOne(head)];
    if (isUnion(old) === isUnion(now)) return [old, now];
    const [bare, bareNow] = [
      resolved(this.base.references, old, this.base.besideRef),
      resolved(this.head.references, now, this.head.besideRef),
    ];
    const [choice, choiceNow] = [choiceOf(bare), choiceOf(bareNow)];
    // A schema that stands alone is a choice of one, and has its counterpart among the alternatives of the other side.
    if (choice && !isUnion(bareNow)) return [bare, choiceOfOne(head, bareNow, choice)];
    if (choiceNow && !isUnion(bare)) return [choiceOfOne(base, bare, choiceNow), bareNow];
    return [bare, bareNow];
  }

  private expand(node: PairNode): void {
    const likeness = this.sameness.ofSchemas(node.base.value as Json, node.head.value as Json);
    if (likeness === 'same') return;
    const [base, head] = [asObject(node.base.value), asObject(node.head.value)];
    if (base === undefined || head === undefined) return void node.differences.push(...refusals(node));
    const dangling = [
      isDangling(this.base.references, node.base),
      isDangling(this.head.references, node.head),
    ];
    if (dangling.includes(true)) return;
    if (isEntangled(base) || isEntangled(head))
      return void node.differences.push(entangled(base, head, likeness === 'refers'));
    if (this.expandNull(node)) return;
    const inline = [node.base, node.head].some(isProperty);
    const compared = { base, head, sameness: this.sameness, inline, rules: this.rules };
    const matchings = matchAll(compared);
    node.differences.push(...differencesOf(compared, matchings));
    this.linkObject(node, base, head);
    this.linkArray(node, base, head);
    for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const)
      for (const [at, now] of matchings[keyword].both)
        this.link(node, { kind: 'same', keyword }, [keyword, String(at)], [keyword, String(now)]);
    const { oneOf } = matchings;
    const differs = node.links.some(({ step }) => step.kind === 'same' && step.keyword === 'oneOf');
    if (differs && oneOf.both.length > 1 && oneOf.gone.length === 0 && oneOf.come.length === 0)
      node.differences.push(exclusive(base, head, 'oneOf'));
  }

  /** A schema beside `null` and the schema alone are the same but for the null. */
  private expandNull(node: PairNode): boolean {
    let [base, head] = [withoutNull(node.base), withoutNull(node.head)];
    if (base === undefined && head === undefined) return false;
    // Null among the types is the same as null beside the schema.
    base ??= typedWithoutNull(node.base);
    head ??= typedWithoutNull(node.head);
    const [old, now] = [base ?? node.base, head ?? node.head];
    const bare = base ? (head ? undefined : now) : old;
    const { references } = base ? this.head : this.base;
    if (bare !== undefined && !refusesNull(references, bare)) return false;
    if (bare !== undefined) {
      const notNull: JsonObject = { not: { enum: [null] } };
      const fact = head ? 'null-added' : 'null-removed';
      node.differences.push({
        fact,
        at: '',
        demands: { base: base ? undefined : notNull, head: head ? undefined : notNull },
      });
    }
    this.attach(node, { kind: 'same', keyword: 'anyOf' }, old, now);
    return true;
  }

  private linkObject(node: PairNode, base: JsonObject, head: JsonObject): void {
    const [before, after] = [members(base, 'properties'), members(head, 'properties')];
    for (const name of Object.keys(before)) if (Object.hasOwn(after, name)) this.linkProperty(node, name);
    const [old, now] = [members(base, 'patternProperties'), members(head, 'patternProperties')];
    for (const source of Object.keys(old)) {
      const steps = ['patternProperties', source];
      if (Object.hasOwn(now, source)) this.link(node, { kind: 'pattern', source }, steps, steps);
    }
    if (!isObject(base['additionalProperties']) || !isObject(head['additionalProperties'])) return;
    const step: Step = {
      kind: 'additional',
      names: [...new Set([...Object.keys(before), ...Object.keys(after)])],
      patterns: [...new Set([...Object.keys(old), ...Object.keys(now)])],
    };
    this.link(node, step, ['additionalProperties'], ['additionalProperties']);
  }

  private linkProperty(parent: PairNode, name: string): void {
    const steps = ['properties', name];
    const node = this.link(parent, { kind: 'property', name }, steps, steps);
    const [old, now] = [siteBelow(parent.base, steps), siteBelow(parent.head, steps)];
    if (node && old && now) parent.differences.push(...propertyLifecycle(name, old, now, node, this.rules));
  }

  private linkArray(node: PairNode, base: JsonObject, head: JsonObject): void {
    const [tuple, tupleNow] = [tupleOf(base), tupleOf(head)];
    if (tuple.length !== tupleNow.length) return;
    const listed = (side: JsonObject): string => (Array.isArray(side['items']) ? 'items' : 'prefixItems');
    for (const at of tuple.keys()) {
      const step: Step = { kind: 'item', index: at };
      this.link(node, step, [listed(base), String(at)], [listed(head), String(at)]);
    }
    if (!isObject(restOf(base)) || !isObject(restOf(head))) return;
    const rest = (side: JsonObject): string => (Array.isArray(side['items']) ? 'additionalItems' : 'items');
    this.link(node, { kind: 'items', from: tuple.length }, [rest(base)], [rest(head)]);
  }

  private link(
    node: PairNode,
    step: Step,
    base: readonly string[],
    head: readonly string[],
  ): PairNode | undefined {
    const [old, now] = [siteBelow(node.base, base), siteBelow(node.head, head)];
    return old && now ? this.attach(node, step, old, now) : undefined;
  }

  private attach(parent: PairNode, step: Step, base: Site, head: Site): PairNode | undefined {
    const node = this.node(base, head);
    if (!node) return undefined;
    const marked = (mark: string): boolean =>
      [base, head].some(({ value }) => isObject(value) && value[mark] === true);
    const hidden = new Set<Surface['use']>();
    if (step.kind === 'property' && marked('readOnly')) hidden.add('request');
    if (step.kind === 'property' && marked('writeOnly')) hidden.add('response');
    const link: Link = { step, node, hidden };
    parent.links.push(link);
    node.parents.push({ node: parent, link });
    return node;
  }
}

/** Whether a schema stands under the name of a property. */
function isProperty({ pointer }: Site): boolean {
  return /\/properties\/[^/]*$/.test(pointer);
}

function isUnion({ value }: Site): boolean {
  return isObject(value) && (value['anyOf'] !== undefined || value['oneOf'] !== undefined);
}

function siteBelow(site: Site, steps: readonly string[]): Site | undefined {
  return steps.reduce<Site | undefined>((at, step) => at && child(at, step), site);
}

function asObject(value: unknown): JsonObject | undefined {
  if (value === true) return {};
  return isObject(value) ? value : undefined;
}

function refusals({ base, head }: PairNode): Difference[] {
  const refuses = (value: unknown): boolean => asObject(value) === undefined;
  if (refuses(base.value) && refuses(head.value)) return [];
  const demand = (value: unknown): JsonObject => asObject(value) ?? { not: {} };
  const demands = { base: demand(base.value), head: demand(head.value) };
  return [{ fact: refuses(head.value) ? 'schema-refused' : 'schema-admitted', at: '', demands }];
}

/** Whether a schema cannot be taken apart; so it is with a reference that could not be followed. */
function isEntangled(schema: JsonObject): boolean {
  return schema['$ref'] !== undefined || ENTANGLED.some((keyword) => schema[keyword] !== undefined);
}

function entangled(base: JsonObject, head: JsonObject, quiet: boolean): Difference {
  const demands = { base, head };
  const more = quiet ? { quiet } : {};
  for (const [name, id] of [
    ['unevaluatedProperties', 'unevaluated-properties'],
    ['unevaluatedItems', 'unevaluated-items'],
  ] as const) {
    if (base[name] === undefined && head[name] !== undefined)
      return { fact: `${id}-set`, at: `/${name}`, demands };
    if (base[name] !== undefined && head[name] === undefined)
      return { fact: `${id}-unset`, at: `/${name}`, demands };
  }
  return { fact: 'meaning-changed', at: '', demands, ...more };
}

/** Members that changed may overlap now, or no longer. */
function exclusive(base: JsonObject, head: JsonObject, keyword: Combining): Difference {
  const demands = { base: { [keyword]: list(base, keyword) }, head: { [keyword]: list(head, keyword) } };
  return { fact: 'meaning-changed', at: `/${keyword}`, demands, quiet: true };
}
