import type { Rational } from '../json/index.js';
import {
  add,
  ceiling,
  commonMultiple,
  compare,
  divide,
  floor,
  fromNumber,
  isMultiple,
  rational,
  times,
  toNumber,
} from '../json/index.js';
import type { Facts } from './facts.js';
import type { Outcome } from './outcome.js';
import { NONE, found, unknown } from './outcome.js';

interface Bound {
  value: Rational;
  exclusive: boolean;
}

/** The numbers asked for: an interval, a grid, and what is left out of it. */
interface Numbers {
  low?: Bound;
  high?: Bound;
  grid?: Rational;
  offGrids: Rational[];
  excluded: readonly Rational[];
}

/** Grid points looked at before the search gives up. */
const MAX_TRIES = 4000;

/** A number as simple as can be that reaches the facts. Exact: bounds and steps are fractions, not doubles. */
export function solveNumber(facts: Facts): Outcome {
  const wanted = numbersOf(facts);
  const { low, high } = wanted;
  if (low !== undefined && high !== undefined) {
    const order = compare(low.value, high.value);
    if (order > 0 || (order === 0 && (low.exclusive || high.exclusive))) return NONE;
  }
  if (wanted.grid !== undefined) return onGrid(wanted, wanted.grid);
  if (low !== undefined && high !== undefined && compare(low.value, high.value) === 0) {
    return fits(wanted, low.value) ? found(toNumber(low.value)) : NONE;
  }
  for (const candidate of candidates(wanted)) {
    // A number that no double can hold would turn into another one when it is written down.
    if (fits(wanted, candidate) && fits(wanted, fromNumber(toNumber(candidate))))
      return found(toNumber(candidate));
  }
  return unknown('no number was found in a very narrow range');
}

function numbersOf(facts: Facts): Numbers {
  const wanted: Numbers = {
    offGrids: [],
    excluded: [...facts.excluded.keys()].map((text) => fromNumber(Number(text))),
  };
  for (const { node, positive } of facts.atoms) {
    if (node.kind === 'multipleOf') {
      const step = fromNumber(node.value);
      if (!positive) wanted.offGrids.push(step);
      else wanted.grid = wanted.grid === undefined ? step : commonMultiple(wanted.grid, step);
    }
    if (node.kind !== 'minimum' && node.kind !== 'maximum') continue;
    const bound = { value: fromNumber(node.value), exclusive: node.exclusive === positive };
    if ((node.kind === 'minimum') === positive) {
      if (wanted.low === undefined || tighter(bound, wanted.low) > 0) wanted.low = bound;
    } else if (wanted.high === undefined || tighter(bound, wanted.high, -1) > 0) wanted.high = bound;
  }
  return wanted;
}

function tighter(a: Bound, b: Bound, sign = 1): number {
  return sign * compare(a.value, b.value) || Number(a.exclusive) - Number(b.exclusive);
}

function inside({ low, high }: Numbers, value: Rational): boolean {
  const above = low === undefined ? 1 : compare(value, low.value);
  const under = high === undefined ? 1 : compare(high.value, value);
  return (
    (above > 0 || (above === 0 && low?.exclusive !== true)) &&
    (under > 0 || (under === 0 && high?.exclusive !== true))
  );
}

function fits(wanted: Numbers, value: Rational): boolean {
  return (
    inside(wanted, value) &&
    (wanted.grid === undefined || isMultiple(value, wanted.grid)) &&
    !wanted.offGrids.some((step) => isMultiple(value, step)) &&
    !wanted.excluded.some((one) => compare(one, value) === 0)
  );
}

function onGrid(wanted: Numbers, grid: Rational): Outcome {
  if (wanted.offGrids.some((step) => isMultiple(grid, step))) return NONE;
  const { low, high } = wanted;
  const first = low === undefined ? undefined : ceiling(divide(low.value, grid));
  const last = high === undefined ? undefined : floor(divide(high.value, grid));
  const start = first !== undefined && first > 0n ? first : last !== undefined && last < 0n ? last : 0n;
  for (let distance = 0n; distance < BigInt(MAX_TRIES); distance++) {
    const points = distance === 0n ? [start] : [start + distance, start - distance];
    const possible = points.filter(
      (point) => (first === undefined || point >= first) && (last === undefined || point <= last),
    );
    if (possible.length === 0) return NONE;
    for (const point of possible) {
      const value = times(rational(point), grid);
      if (fits(wanted, value)) return found(toNumber(value));
    }
  }
  return unknown('no number was found on a fine grid');
}

/** The range has more than one number, so it has infinitely many; these go ever deeper into it. */
function* candidates({ low, high, offGrids, excluded }: Numbers): Generator<Rational> {
  yield rational(0n);
  yield rational(1n, 2n);
  if (low !== undefined) yield low.value;
  if (high !== undefined) yield high.value;
  const from = low?.value ?? (high === undefined ? rational(0n) : add(high.value, rational(-1000n)));
  const to = high?.value ?? add(from, rational(1000n));
  const whole = ceiling(from);
  for (let step = 0n; step <= BigInt(excluded.length + 3); step++) {
    yield rational(whole + step);
    yield rational((whole + step) * 2n + 1n, 2n);
  }
  const span = add(to, { n: -from.n, d: from.d });
  for (let part = 2n; part < BigInt(40 + 4 * (offGrids.length + excluded.length)); part++) {
    for (let at = 1n; at < part && at < 12n; at++) yield add(from, times(span, rational(at, part)));
  }
}
