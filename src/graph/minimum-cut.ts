import type { Adjacency } from './components.js';

/**
 * The fewest links without which no source leads to a target (Menger 1927; found as a maximum flow by augmenting paths, Edmonds and
 * Karp 1972). Of several smallest sets it is the one nearest to the sources, which is unique, so the answer does not depend on order.
 * Sources and targets must not overlap. Linear in links × the size of the answer.
 * @param limit answers larger than this are not looked for
 * @param closed nodes that no way may lead through
 * @returns the links in ascending order; undefined when there would be more than `limit`
 */
export function minimumCut(
  graph: Adjacency,
  sources: readonly number[],
  targets: readonly number[],
  limit: number,
  closed: (node: number) => boolean = () => false,
): [from: number, to: number][] | undefined {
  const { arcs, at } = between(graph, sources, targets, closed);
  const isTarget = new Uint8Array(graph.length);
  for (const target of targets) isTarget[target] = 1;
  const used = new Uint8Array(arcs.length);
  for (let flow = 0; ; flow++) {
    const { reached, end, cameBy } = augment(arcs, at, used, sources, isTarget);
    if (end === undefined) {
      return arcs
        .filter(({ from, to }) => reached.has(from) && !reached.has(to))
        .map(({ from, to }): [number, number] => [from, to])
        .toSorted(([a, b], [c, d]) => a - c || b - d);
    }
    if (flow === limit) return undefined;
    for (let node = end, by = cameBy.get(node); by !== undefined; by = cameBy.get(node)) {
      const arc = arcs[by] as Arc;
      const forward = arc.to === node && used[by] === 0;
      used[by] = forward ? 1 : 0;
      node = forward ? arc.from : arc.to;
    }
  }
}

interface Arc {
  from: number;
  to: number;
}

interface Network {
  arcs: readonly Arc[];
  /** Numbers of the arcs that begin or end at a node. */
  at: ReadonlyMap<number, readonly number[]>;
}

/** The links that lie on some way from a source to a target. Ways end at the first target they meet. */
function between(
  graph: Adjacency,
  sources: readonly number[],
  targets: readonly number[],
  closed: (node: number) => boolean,
): Network {
  const end = new Set(targets);
  const begin = new Set(sources);
  const forward = new Set(sources);
  const into = new Map<number, number[]>();
  for (const node of forward) {
    if (end.has(node) || (closed(node) && !begin.has(node))) continue;
    for (const to of graph[node] ?? []) {
      forward.add(to);
      const list = into.get(to);
      if (list) list.push(node);
      else into.set(to, [node]);
    }
  }
  const back = new Set(targets.filter((target) => forward.has(target)));
  const arcs: Arc[] = [];
  const at = new Map<number, number[]>();
  const join = (node: number, arc: number) => {
    const list = at.get(node);
    if (list) list.push(arc);
    else at.set(node, [arc]);
  };
  for (const to of back) {
    for (const from of into.get(to) ?? []) {
      back.add(from);
      join(from, arcs.length);
      join(to, arcs.length);
      arcs.push({ from, to });
    }
  }
  return { arcs, at };
}

/** One more way from a source to a target that uses no arc twice, or all that can still be reached when there is none. */
function augment(
  arcs: readonly Arc[],
  at: ReadonlyMap<number, readonly number[]>,
  used: Uint8Array,
  sources: readonly number[],
  isTarget: Uint8Array,
): { reached: ReadonlySet<number>; end: number | undefined; cameBy: ReadonlyMap<number, number> } {
  const reached = new Set(sources);
  const cameBy = new Map<number, number>();
  for (const node of reached) {
    if (isTarget[node] === 1) return { reached, end: node, cameBy };
    for (const index of at.get(node) ?? []) {
      const { from, to } = arcs[index] as Arc;
      // Along the arc where it is free, against it where a way that goes there could be led elsewhere.
      const next =
        from === node ? (used[index] === 0 ? to : undefined) : used[index] === 1 ? from : undefined;
      if (next === undefined || reached.has(next)) continue;
      reached.add(next);
      cameBy.set(next, index);
    }
  }
  return { reached, end: undefined, cameBy };
}
