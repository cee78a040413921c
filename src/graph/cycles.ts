import { components } from './components.js';
import { feedbackArcs } from './feedback-arcs.js';
import type { Edge, Links } from './graph.js';
import { knotsOf } from './knots.js';
import { shortestCycle } from './shortest-path.js';

/** A link to take out, and the imports it is made of. */
export interface Cut {
  from: string;
  to: string;
  edges: readonly Edge[];
}

/** Things that import each other in a circle: packages, modules or files, each under a name. */
export interface Cycle {
  /** Sorted by code unit. */
  members: readonly string[];
  /** Imports between members, each of them on a cycle; those of a lower stage are left to that stage's cycle. */
  edges: readonly Edge[];
  /** Links to take out so that no circle of this stage is left, the cheapest first; one where one is enough. */
  cuts: readonly Cut[];
  /** The shortest way round through the first of the cuts, starting and ending with `from` of it. */
  path: readonly string[];
  /** How firm it is: the least stage up to which imports have to count to close it. */
  stage: number;
}

/** One link between two names, as numbers. */
interface Tie {
  from: number;
  to: number;
  edges: readonly Edge[];
  /** The lowest of its edges' stages. */
  stage: number;
  cost: number;
}

/** Cost of one more import; below it count the names an import takes. */
const IMPORT = 4096;

/**
 * All cycles among some links: one per strongly connected component, in the order of its first member.
 * @param stageOf how loosely an edge ties, 0 for firm. Components are looked for stage by stage, each with the edges of the stages
 * below it, so that a loose edge does not melt two firm knots into one. Asked only for edges that lie on cycles
 */
export function findCycles(links: Links, stageOf: (edge: Edge) => number = () => 0): Cycle[] {
  return knotsOf(links).flatMap(({ names, ties }) =>
    cyclesOf(
      names,
      ties.map(({ from, to, edges }) => makeTie(from, to, edges, stageOf)),
      stageOf,
    ),
  );
}

function makeTie(from: number, to: number, edges: readonly Edge[], stageOf: (edge: Edge) => number): Tie {
  let stage = Infinity;
  let names = 0;
  for (const edge of edges) {
    stage = Math.min(stage, stageOf(edge));
    names += Math.max(1, edge.site.names.length);
  }
  return { from, to, edges, stage, cost: edges.length * IMPORT + Math.min(names, IMPORT - 1) };
}

/** The cycles among names that are all on a common one, stage by stage. */
function cyclesOf(names: readonly string[], ties: readonly Tie[], stageOf: (edge: Edge) => number): Cycle[] {
  const cycles: Cycle[] = [];
  const told = new Set<Tie>();
  let before: Int32Array = Int32Array.from(names, (_, node) => node);
  for (const stage of [...new Set(ties.map((tie) => tie.stage))].toSorted((a, b) => a - b)) {
    const counted = ties.filter((tie) => tie.stage <= stage);
    const now = components(adjacencyOf(names.length, counted));
    const inside = new Map<number, Tie[]>();
    for (const tie of ties) {
      const component = now[tie.from] as number;
      if (component === now[tie.to]) getOrAdd(inside, component, () => [] as Tie[]).push(tie);
    }
    for (const together of inside.values()) {
      const fresh = together.filter((tie) => !told.has(tie));
      // A loose tie of a thing to itself waits for its own stage.
      if (!fresh.some((tie) => tie.stage <= stage)) continue;
      for (const tie of fresh) told.add(tie);
      cycles.push(describe(names, together, fresh, before, stage, stageOf));
    }
    before = now;
  }
  return cycles;
}

/**
 * @param together all ties of the component
 * @param fresh those that no lower stage has told of
 * @param before components of the stage below: what is cut there is not cut again
 */
function describe(
  names: readonly string[],
  together: readonly Tie[],
  fresh: readonly Tie[],
  before: Int32Array,
  stage: number,
  stageOf: (edge: Edge) => number,
): Cycle {
  const counted = together.filter((tie) => tie.stage <= stage);
  const open = counted.filter((tie) =>
    tie.from === tie.to ? fresh.includes(tie) : before[tie.from] !== before[tie.to],
  );
  const blocks = numbering(open.flatMap(({ from, to }) => [before[from] as number, before[to] as number]));
  const block = (node: number) => blocks.get(before[node] as number) as number;
  const arcs = open.map((tie) => ({ tie, from: block(tie.from), to: block(tie.to), cost: tie.cost }));
  const cuts = feedbackArcs(blocks.size, arcs, ({ tie }) => tie.stage === stage);
  const members = [...numbering(fresh.flatMap(({ from, to }) => [from, to])).keys()];
  const name = (node: number) => names[node] as string;
  return {
    members: members.toSorted((a, b) => a - b).map(name),
    edges: fresh.flatMap(({ edges }) => edges),
    cuts: cuts.map(({ tie: { from, to, edges } }) => ({
      from: name(from),
      to: name(to),
      edges: edges.filter((edge) => stageOf(edge) <= stage),
    })),
    path: wayRound(counted, cuts[0]?.tie ?? (fresh[0] as Tie)).map(name),
    stage,
  };
}

/** The shortest way along ties from the start of one of them through it and back. */
function wayRound(ties: readonly Tie[], through: Tie): number[] {
  const numbers = numbering(ties.flatMap(({ from, to }) => [from, to]));
  const nodes = [...numbers.keys()];
  const local = ties.map(({ from, to }) => ({
    from: numbers.get(from) as number,
    to: numbers.get(to) as number,
  }));
  const [from, to] = [numbers.get(through.from) as number, numbers.get(through.to) as number];
  const round = shortestCycle(adjacencyOf(nodes.length, local), from, to) ?? [from, to];
  return round.map((number) => nodes[number] as number);
}

/** Numbers from 0 for things, in the order of their first appearance. */
function numbering(things: readonly number[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const thing of things) if (!numbers.has(thing)) numbers.set(thing, numbers.size);
  return numbers;
}

function adjacencyOf(n: number, links: readonly { from: number; to: number }[]): number[][] {
  const lists: number[][] = Array.from({ length: n }, () => []);
  for (const { from, to } of links) lists[from]?.push(to);
  return lists;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
