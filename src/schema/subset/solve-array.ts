import type { Json } from '../json/index.js';
import { canonical } from '../json/index.js';
import type { Facts } from './facts.js';
import type { Literal } from './literal.js';
import { must, mustNot } from './literal.js';
import type { Ask } from './ask.js';
import type { Outcome } from './outcome.js';
import { Alternatives, NONE, found, unknown } from './outcome.js';

/** Longer arrays are not built. */
const MAX_LENGTH = 400;
/** More items that must be there somewhere are not placed. */
const MAX_DEMANDS = 12;

/** An item that must be somewhere from an index on. Those of one group must be different items. */
interface Demand {
  from: number;
  /** The one index it can have. */
  exactly?: boolean;
  literal: Literal;
  group: number;
}

interface Wanted {
  min: number;
  max: number;
  items: { index: number; literal: Literal }[];
  rests: { from: number; literal: Literal }[];
  demands: Demand[];
  /** At most so many items may be in the set. */
  limits: { count: number; literal: Literal }[];
  unique: boolean;
  repeated: boolean;
}

/** An array that reaches the facts, as short as can be. */
export function solveArray(facts: Facts, ask: Ask): Outcome {
  const wanted = wantedOf(facts);
  if (wanted === undefined) return unknown('too many items must be there to place them');
  const { min, max, demands } = wanted;
  if (wanted.unique && wanted.repeated) return NONE;
  // From this index on all items are alike; longer arrays than `enough` can do nothing that shorter ones cannot.
  const alike = Math.max(
    0,
    ...wanted.items.map(({ index }) => index + 1),
    ...wanted.rests.map(({ from }) => from),
    ...demands.map(({ from, exactly }) => (exactly === true ? from + 1 : from)),
  );
  const needed = Math.max(min, ...demands.map(({ from }) => from + 1), wanted.repeated ? 2 : 0);
  const enough = Math.max(needed, alike) + demands.length + (wanted.repeated ? 2 : 0);
  const alternatives = new Alternatives();
  if (needed > Math.min(max, MAX_LENGTH)) return needed > max ? NONE : unknown('a very long array is needed');
  for (let length = needed; length <= Math.min(max, enough); length++) {
    for (const places of placements(demands, length, alike)) {
      ask.spend();
      const settled = alternatives.take(fill(wanted, places, length, facts, ask));
      if (settled !== undefined) return settled;
    }
  }
  return alternatives.rest();
}

function wantedOf({ atoms }: Facts): Wanted | undefined {
  const wanted: Wanted = {
    min: 0,
    max: Infinity,
    items: [],
    rests: [],
    demands: [],
    limits: [],
    unique: false,
    repeated: false,
  };
  for (const [group, { node, positive }] of atoms.entries()) {
    switch (node.kind) {
      case 'minItems':
        if (positive) wanted.min = Math.max(wanted.min, node.count);
        else wanted.max = Math.min(wanted.max, node.count - 1);
        break;
      case 'maxItems':
        if (positive) wanted.max = Math.min(wanted.max, node.count);
        else wanted.min = Math.max(wanted.min, node.count + 1);
        break;
      case 'item':
        if (positive) wanted.items.push({ index: node.index, literal: must(node.node) });
        else wanted.demands.push({ from: node.index, exactly: true, literal: mustNot(node.node), group });
        break;
      case 'rest':
        if (positive) wanted.rests.push({ from: node.from, literal: must(node.node) });
        else wanted.demands.push({ from: node.from, literal: mustNot(node.node), group });
        break;
      case 'atLeast':
      case 'atMost': {
        const least = (node.kind === 'atLeast') === positive;
        const count = node.count + (positive ? 0 : node.kind === 'atLeast' ? -1 : 1);
        if (!least) wanted.limits.push({ count, literal: must(node.node) });
        else if (count > MAX_DEMANDS) return undefined;
        else {
          for (let one = 0; one < count; one++) {
            wanted.demands.push({ from: 0, literal: must(node.node), group });
          }
        }
        break;
      }
      case 'unique':
        if (positive) wanted.unique = true;
        else wanted.repeated = true;
        break;
      default:
        break;
    }
  }
  return wanted.demands.length > MAX_DEMANDS ? undefined : wanted;
}

/** Every way to give each demand an index; among indexes that are alike only the next free one. */
function* placements(
  demands: readonly Demand[],
  length: number,
  alike: number,
  chosen: readonly number[] = [],
): Generator<readonly number[]> {
  const demand = demands[chosen.length];
  if (demand === undefined) {
    yield chosen;
    return;
  }
  const taken = new Set(chosen.filter((_, at) => demands[at]?.group === demand.group));
  let fresh = true;
  for (let index = demand.from; index < (demand.exactly === true ? demand.from + 1 : length); index++) {
    if (index >= length || taken.has(index)) continue;
    const used = chosen.includes(index);
    if (index >= alike && !used) {
      if (!fresh) continue;
      fresh = false;
    }
    yield* placements(demands, length, alike, [...chosen, index]);
  }
}

function fill(wanted: Wanted, places: readonly number[], length: number, facts: Facts, ask: Ask): Outcome {
  const goals = Array.from({ length }, (_unused, index): Literal[] => [
    ...wanted.items.filter((item) => item.index === index).map(({ literal }) => literal),
    ...wanted.rests.filter(({ from }) => index >= from).map(({ literal }) => literal),
    ...wanted.demands.filter((_, at) => places[at] === index).map(({ literal }) => literal),
  ]);
  const alternatives = new Alternatives();
  for (const limited of limit(goals, wanted.limits, places, alternatives)) {
    ask.spend();
    const settled = alternatives.take(values(limited, wanted, facts, ask));
    if (settled !== undefined) return settled;
  }
  return alternatives.rest();
}

/**
 * Keeps limits: all items but so many must not be in the set. Which ones are free is tried for those that carry a demand, one by
 * one and together, and then for the first ones.
 */
function* limit(
  goals: readonly Literal[][],
  limits: Wanted['limits'],
  places: readonly number[],
  alternatives: Alternatives,
): Generator<readonly Literal[][]> {
  const [first, ...more] = limits;
  if (first === undefined) {
    yield goals;
    return;
  }
  const denied = mustNot(first.literal.node);
  if (first.count < 0) return;
  const order = [...new Set([...places, ...goals.keys()])];
  const size = Math.min(first.count, order.length);
  let tries = 0;
  for (const free of subsets(order, size)) {
    if (++tries > 200) return alternatives.note('too many ways to keep the number of items that match');
    yield* limit(
      goals.map((goal, index) => (free.has(index) ? goal : [...goal, denied])),
      more,
      places,
      alternatives,
    );
  }
}

/** Subsets of exactly that size; a free item may still be outside of the set. */
function* subsets(
  order: readonly number[],
  size: number,
  start = 0,
  chosen: readonly number[] = [],
): Generator<Set<number>> {
  if (chosen.length === size) {
    yield new Set(chosen);
    return;
  }
  for (let at = start; at <= order.length - (size - chosen.length); at++) {
    yield* subsets(order, size, at + 1, [...chosen, order[at] as number]);
  }
}

function values(goals: readonly Literal[][], wanted: Wanted, facts: Facts, ask: Ask): Outcome {
  if (!wanted.repeated) return distinct(goals, wanted.unique, facts, ask);
  const alternatives = new Alternatives();
  for (let one = 0; one < goals.length; one++) {
    for (let other = one + 1; other < goals.length; other++) {
      ask.spend();
      const both = [...(goals[one] as Literal[]), ...(goals[other] as Literal[])];
      const shared = ask.item(one, both);
      if (shared.kind !== 'value') {
        alternatives.take(shared);
        continue;
      }
      const same = must(ask.arena.enum([shared.value]));
      const fixed = goals.map((goal, at) => (at === one || at === other ? [...goal, same] : goal));
      const settled = alternatives.take(distinct(fixed, false, facts, ask));
      if (settled !== undefined) return settled;
    }
  }
  return alternatives.rest();
}

function distinct(goals: readonly Literal[][], unique: boolean, facts: Facts, ask: Ask): Outcome {
  const items: Json[] = [];
  for (const [index, goal] of goals.entries()) {
    const own = unique && items.length > 0 ? [...goal, mustNot(ask.arena.enum(items))] : goal;
    const outcome = ask.item(index, own);
    if (outcome.kind === 'value') {
      items.push(outcome.value);
      continue;
    }
    if (outcome.kind === 'unknown' || own === goal || ask.item(index, goal).kind === 'none') return outcome;
    // Another choice of the earlier items might have left one over; where all goals are alike it would not have.
    return goals.every((other) => sameGoal(other, goal)) ? NONE : unknown('items that must all be different');
  }
  if (!facts.excluded.has(canonical(items))) return found(items);
  return vary(goals, items, unique, facts, ask);
}

/** Changes one item, or adds one, to get away from a value that is not wanted. */
function vary(
  goals: readonly Literal[][],
  items: readonly Json[],
  unique: boolean,
  facts: Facts,
  ask: Ask,
): Outcome {
  for (const [at, goal] of goals.entries()) {
    const others = unique ? items : [items[at] as Json];
    let avoid: readonly Json[] = others;
    for (let tries = 0; tries <= facts.excluded.size; tries++) {
      const outcome = ask.item(at, [...goal, mustNot(ask.arena.enum(avoid))]);
      if (outcome.kind !== 'value') break;
      const changed = items.with(at, outcome.value);
      if (!facts.excluded.has(canonical(changed))) return found(changed);
      avoid = [...avoid, outcome.value];
    }
  }
  return unknown('a list of arrays that are not wanted');
}

function sameGoal(a: readonly Literal[], b: readonly Literal[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ node, positive }, at) => node === b[at]?.node && positive === b[at]?.positive)
  );
}
