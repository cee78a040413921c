import { shortestCycle } from './shortest-path.js';

/** A link of a graph over numbers, and what taking it out costs. */
export interface Arc {
  from: number;
  to: number;
  cost: number;
}

/** Elementary steps spent on improving an answer; enough for knots of some thousand nodes. Beyond, it is right but not thinned out. */
const MAX_STEPS = 5_000_000;

/** Up to this many nodes the best next one is looked for, which takes time in their square. */
const MAX_COMPARED = 3000;

/**
 * Arcs to take out so that no cycle is left, the cheapest first, then in the order given. They never cost more than the cheapest
 * single arc that would do. The least set in general is out of reach (Karp 1972, feedback arc set); where several are needed they
 * are found by the greedy order of Eades, Lin and Smyth (1993) and then thinned out: put back any of them and there is a cycle.
 * @param n the nodes are 0 … n-1
 * @param mayCut arcs that may be taken out; without all of them there is no cycle
 */
export function feedbackArcs<A extends Arc>(
  n: number,
  arcs: readonly A[],
  mayCut: (arc: A) => boolean = () => true,
): A[] {
  const loops = arcs.filter((arc) => arc.from === arc.to);
  const rest = arcs.filter((arc) => arc.from !== arc.to);
  const out = outgoing(n, rest);
  if (isAcyclic(out, new Set())) return loops;
  const cuttable = rest.filter(mayCut);
  const first = cuttable.length < rest.length ? cuttable : againstOrder(rest, greedyOrder(n, rest));
  const several = thinOut(n, rest, first);
  const single = singleArc(out, cuttable);
  const best = single && single.cost <= costOf(several) ? [single] : several;
  return byCost([...loops, ...best], arcs);
}

type Outgoing<A extends Arc> = readonly (readonly A[])[];

function outgoing<A extends Arc>(n: number, arcs: readonly A[]): Outgoing<A> {
  const lists: A[][] = Array.from({ length: n }, () => []);
  for (const arc of arcs) lists[arc.from]?.push(arc);
  return lists;
}

/** Kahn 1962: takes away what nothing leads to until nothing of the kind is left. */
function isAcyclic<A extends Arc>(out: Outgoing<A>, without: ReadonlySet<A>): boolean {
  const incoming = new Int32Array(out.length);
  for (const list of out)
    for (const arc of list) if (!without.has(arc)) incoming[arc.to] = (incoming[arc.to] as number) + 1;
  const free: number[] = [];
  incoming.forEach((count, node) => count === 0 && free.push(node));
  let taken = 0;
  for (; taken < free.length; taken++) {
    for (const arc of out[free[taken] as number] ?? []) {
      if (without.has(arc)) continue;
      const left = (incoming[arc.to] as number) - 1;
      incoming[arc.to] = left;
      if (left === 0) free.push(arc.to);
    }
  }
  return taken === out.length;
}

/** The cheapest arc that lies on every cycle. It lies on any one of them, so only the arcs of a short one are tried. */
function singleArc<A extends Arc>(out: Outgoing<A>, cuttable: readonly A[]): A | undefined {
  const [some] = someCycle(out);
  const adjacency = out.map((list) => list.map(({ to }) => to));
  const round = some ? (shortestCycle(adjacency, some.from, some.to) ?? []) : [];
  const next = new Map(round.slice(0, -1).map((node, index) => [node, round[index + 1]]));
  let steps = 0;
  for (const arc of cuttable.toSorted((a, b) => a.cost - b.cost)) {
    if (next.get(arc.from) !== arc.to) continue;
    if (isAcyclic(out, new Set([arc]))) return arc;
    steps += out.length + cuttable.length;
    if (steps > MAX_STEPS) break;
  }
  return undefined;
}

/** Arcs of one cycle: a walk along what lies on cycles must come back to itself. */
function someCycle<A extends Arc>(out: Outgoing<A>): A[] {
  const state = new Int8Array(out.length);
  const next = new Int32Array(out.length);
  for (let start = 0; start < out.length; start++) {
    if (state[start] !== 0) continue;
    const way: A[] = [];
    let node = start;
    for (;;) {
      state[node] = 1;
      const arc = out[node]?.[next[node] as number];
      if (arc) {
        next[node] = (next[node] as number) + 1;
        if (state[arc.to] === 1) return [...way.slice(way.findIndex((one) => one.from === arc.to)), arc];
        if (state[arc.to] === 2) continue;
        way.push(arc);
        node = arc.to;
      } else {
        state[node] = 2;
        const back = way.pop();
        if (!back) break;
        node = back.from;
      }
    }
  }
  return [];
}

/** Ranks of the nodes so that little cost lies on arcs that lead backwards. */
function greedyOrder(n: number, arcs: readonly Arc[]): Int32Array {
  const out = outgoing(n, arcs);
  const into: Arc[][] = Array.from({ length: n }, () => []);
  const outCost = new Float64Array(n);
  const inCost = new Float64Array(n);
  for (const arc of arcs) {
    into[arc.to]?.push(arc);
    outCost[arc.from] = (outCost[arc.from] as number) + arc.cost;
    inCost[arc.to] = (inCost[arc.to] as number) + arc.cost;
  }
  const rank = new Int32Array(n).fill(-1);
  let first = 0;
  let last = n - 1;
  const ready: number[] = [];
  const settle = (node: number) => {
    for (const { to, cost } of out[node] ?? []) {
      inCost[to] = (inCost[to] as number) - cost;
      if (inCost[to] === 0 && rank[to] === -1) ready.push(to);
    }
    for (const { from, cost } of into[node] ?? []) {
      outCost[from] = (outCost[from] as number) - cost;
      if (outCost[from] === 0 && rank[from] === -1) ready.push(from);
    }
  };
  for (let node = 0; node < n; node++) if (inCost[node] === 0 || outCost[node] === 0) ready.push(node);
  let unranked = 0;
  const some = () => {
    while (rank[unranked] !== -1) unranked++;
    return unranked;
  };
  while (first <= last) {
    const node = ready.pop() ?? (n <= MAX_COMPARED ? heaviest(rank, outCost, inCost) : some());
    if (rank[node] !== -1) continue;
    rank[node] = outCost[node] === 0 ? last-- : first++;
    settle(node);
  }
  return rank;
}

/** The node that gives most more than it takes. */
function heaviest(rank: Int32Array, outCost: Float64Array, inCost: Float64Array): number {
  let best = -1;
  let gain = -Infinity;
  for (let node = 0; node < rank.length; node++) {
    const own = (outCost[node] as number) - (inCost[node] as number);
    if (rank[node] !== -1 || own <= gain) continue;
    best = node;
    gain = own;
  }
  return best;
}

function againstOrder<A extends Arc>(arcs: readonly A[], rank: Int32Array): A[] {
  return arcs.filter((arc) => (rank[arc.from] as number) > (rank[arc.to] as number));
}

/** Puts arcs back, the most expensive first, as long as that closes no cycle. */
function thinOut<A extends Arc>(n: number, arcs: readonly A[], cut: readonly A[]): A[] {
  const needed = new Set(cut);
  const open: number[][] = Array.from({ length: n }, () => []);
  for (const arc of arcs) if (!needed.has(arc)) open[arc.from]?.push(arc.to);
  const seenBy = new Int32Array(n).fill(-1);
  let steps = 0;
  for (const [turn, arc] of byCost(cut, arcs).toReversed().entries()) {
    if (steps > MAX_STEPS) break;
    const queue = [arc.to];
    seenBy[arc.to] = turn;
    for (let head = 0; head < queue.length && seenBy[arc.from] !== turn; head++) {
      for (const to of open[queue[head] as number] ?? []) {
        if (seenBy[to] === turn) continue;
        seenBy[to] = turn;
        queue.push(to);
      }
    }
    steps += queue.length;
    if (seenBy[arc.from] === turn) continue;
    needed.delete(arc);
    open[arc.from]?.push(arc.to);
  }
  return cut.filter((arc) => needed.has(arc));
}

function costOf(arcs: readonly Arc[]): number {
  return arcs.reduce((sum, { cost }) => sum + cost, 0);
}

function byCost<A extends Arc>(some: readonly A[], order: readonly A[]): A[] {
  const place = new Map(order.map((arc, index) => [arc, index]));
  return some.toSorted((a, b) => a.cost - b.cost || (place.get(a) as number) - (place.get(b) as number));
}
