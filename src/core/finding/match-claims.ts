import { partsOf } from './identity.js';
import { Stock } from './stock.js';

/** A finding, or an entry that stands for one: what is wrong, and where. */
export interface Claim {
  ruleId: string;
  key: string;
  file: string;
  /** Size of the wrong where it can grow under the same key. */
  weight?: number | undefined;
}

/** What is known of where things came from, for the choice between several that are alike. */
export interface Preference<Wanted> {
  /** Path a file had before, where it was moved. */
  before?(file: string): string;
  /** How much a change has to do with a finding; the lowest is taken for old first. */
  freshness?(wanted: Wanted): number;
}

/** What found its match, and what was left over. */
export interface Matched<Wanted, There> {
  met: ReadonlySet<Wanted>;
  /** Of each one that is left over, wholly or in part: the number of its parts nobody took. */
  left: ReadonlyMap<There, number>;
}

/**
 * Finds for each thing that is wanted as many equal parts among what was there, each used once and at least as heavy. What stood
 * in the same file counts first, so that of several equal ones those that were always there are met; then what moved between
 * files, the least fresh ones first. Linear but for the sorting.
 */
export function matchClaims<Wanted extends Claim, There extends Claim>(
  wanted: readonly Wanted[],
  there: readonly There[],
  { before = (file) => file, freshness = () => 0 }: Preference<Wanted> = {},
): Matched<Wanted, There> {
  const stock = new Stock<There>();
  const left = new Map<There, number>();
  for (const owner of there) {
    const parts = partsOf(owner);
    left.set(owner, parts.length);
    for (const part of parts) stock.add(part, { owner, file: owner.file, weight: owner.weight ?? 0 });
  }
  const take = (part: string, weight: number, file?: string): boolean => {
    const supply = stock.take(part, weight, file);
    if (supply) left.set(supply.owner, (left.get(supply.owner) ?? 1) - 1);
    return supply !== undefined;
  };

  const ordered = isContested(wanted, stock) ? byFreshness(wanted, freshness) : wanted;
  const met = new Set<Wanted>();
  const open: { one: Wanted; missing: string[] }[] = [];
  for (const one of ordered) {
    const missing = partsOf(one).filter((part) => !take(part, one.weight ?? 0, before(one.file)));
    if (missing.length === 0) met.add(one);
    else open.push({ one, missing });
  }
  for (const { one, missing } of open) {
    const weight = one.weight ?? 0;
    if (!missing.every((part) => stock.has(part, weight))) continue;
    for (const part of missing) take(part, weight);
    met.add(one);
  }
  for (const [owner, parts] of left) if (parts === 0) left.delete(owner);
  return { met, left };
}

/** Whether more is wanted of something than there was: only then it matters who comes first. */
function isContested<There>(wanted: readonly Claim[], stock: Stock<There>): boolean {
  const counts = new Map<string, number>();
  return wanted.some((one) =>
    partsOf(one).some((part) => {
      const count = (counts.get(part) ?? 0) + 1;
      counts.set(part, count);
      return stock.count(part) > 0 && count > stock.count(part);
    }),
  );
}

function byFreshness<Wanted>(wanted: readonly Wanted[], freshness: (one: Wanted) => number): Wanted[] {
  return wanted
    .map((one) => ({ one, rank: freshness(one) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}
