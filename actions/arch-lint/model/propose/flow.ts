import { components } from '../../../../src/graph/index.js';

/** How many imports lead from one name to another. */
export type Flow = Map<string, Map<string, number>>;

/** A direction against which this share of imports goes is one all the same; what goes against it is old sin. */
const TOLERATED = 0.1;

/** Share of the imports within a knot that may be cut to bring it into an order. */
const CUT = 0.15;

export function addFlow(flow: Flow, from: string, to: string): void {
  let targets = flow.get(from);
  if (!targets) flow.set(from, (targets = new Map()));
  targets.set(to, (targets.get(to) ?? 0) + 1);
}

/** Imports from one name to another, 0 for none. */
export function countOf(flow: Flow, from: string, to: string): number {
  return flow.get(from)?.get(to) ?? 0;
}

/**
 * Ranks names so that imports lead downwards. Where two import each other, the few give way to the many; what is tied together
 * beyond that shares a rank, and so does what nothing tells apart. Names that neither import nor are imported are left out.
 * @returns ranks from top to bottom, each sorted
 */
export function ranksOf(flow: Flow): string[][] {
  const names = [
    ...new Set([...flow.keys(), ...[...flow.values()].flatMap((targets) => [...targets.keys()])]),
  ].toSorted();
  const leads = (from: string, to: string): boolean => {
    const [there, back] = [countOf(flow, from, to), countOf(flow, to, from)];
    return from !== to && there > 0 && there > back * TOLERATED;
  };
  const links = names.map((from) =>
    names.map((to, number) => (leads(from, to) ? number : -1)).filter((n) => n >= 0),
  );
  const adjacency = untie(links, (from, to) => countOf(flow, names[from] as string, names[to] as string));
  const component = components(adjacency);
  // Components come in reverse topological order: whoever imports has a higher number, and is ranked before what it imports.
  const rank = new Map<number, number>();
  const nodes = [...names.keys()].toSorted((a, b) => (component[b] ?? 0) - (component[a] ?? 0));
  for (const node of nodes) {
    const own = component[node] ?? 0;
    const at = rank.get(own) ?? 0;
    rank.set(own, at);
    for (const next of adjacency[node] ?? []) {
      const other = component[next] ?? 0;
      if (other !== own) rank.set(other, Math.max(rank.get(other) ?? 0, at + 1));
    }
  }
  const ranks: string[][] = [];
  for (const [node, name] of names.entries()) (ranks[rank.get(component[node] ?? 0) ?? 0] ??= []).push(name);
  return ranks.filter((one) => one !== undefined);
}

/** Cuts the thinnest links of each knot, as long as they are few beside the rest of it. */
function untie(
  links: readonly (readonly number[])[],
  weight: (from: number, to: number) => number,
): number[][] {
  const left = links.map((targets) => [...targets]);
  const budgets = new Map<number, number>();
  const knots = components(left);
  const within = (component: Int32Array) =>
    left.flatMap((targets, from) =>
      targets.flatMap((to) =>
        component[from] === component[to] ? [{ from, to, count: weight(from, to) }] : [],
      ),
    );
  for (const { from, count } of within(knots))
    budgets.set(knots[from] ?? 0, (budgets.get(knots[from] ?? 0) ?? 0) + count * CUT);
  for (;;) {
    const thin = within(components(left))
      .filter(({ from, count }) => count <= (budgets.get(knots[from] ?? 0) ?? 0))
      .toSorted((a, b) => a.count - b.count)[0];
    if (!thin) return left;
    const knot = knots[thin.from] ?? 0;
    budgets.set(knot, (budgets.get(knot) ?? 0) - thin.count);
    left[thin.from] = (left[thin.from] ?? []).filter((to) => to !== thin.to);
  }
}
