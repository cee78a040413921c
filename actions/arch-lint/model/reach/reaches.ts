import { fillCaptures, listOf } from '../../../../src/modules/index.js';
import type { Edge, Network, Ways } from '../../../../src/graph/index.js';
import {
  isImport,
  loadingOf,
  minimumCut,
  networkOf,
  wayAlong,
  waysTowards,
} from '../../../../src/graph/index.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';
import type { Unit } from './units.js';
import { Units } from './units.js';

type ReachRule = Settings['reach'][number];

/** Something that is reached although it must not be. */
export interface Reach {
  /** Index of the rule in the settings. */
  rule: number;
  from: string;
  to: string;
  /** Imports along a shortest way. */
  way: readonly Edge[];
  /** Imports of the fewest links without which there is no way; undefined where more than `MAX_CUT` would have to go. */
  cut: readonly Edge[] | undefined;
  /** Links in the cut, or `MAX_CUT` + 1. */
  weight: number;
  /** The import of the way to begin with: the first that is to be cut, else the one most ways lead through. */
  first: Edge;
}

/** Cuts of more links than this are no advice any more. */
export const MAX_CUT = 12;

/** Pairs for which the smallest cut is computed; whoever has more begins with the first. */
const MAX_PAIRS = 200;

/** All that is reached against a rule, in the order of the rules: each pair of a beginning and an end once. */
export function* reaches(model: ArchModel, settings: Settings): Iterable<Reach> {
  const parts = new Map<
    ReachRule['imports'],
    { network: Network; units: Units; counts: (edge: Edge) => boolean }
  >();
  let pairs = 0;
  for (const [rule, one] of settings.reach.entries()) {
    let part = parts.get(one.imports);
    if (!part) {
      const counts = one.imports === 'all' ? isImport : (edge: Edge) => isLoaded(model, edge);
      const network = networkOf(model.graph, counts);
      parts.set(one.imports, (part = { network, units: new Units(model, settings, network), counts }));
    }
    const { network, units, counts } = part;
    const gates = new Set(units.find(one.allowedThrough).flatMap(({ nodes }) => nodes));
    const goals = new Map<string, Goal[]>();
    for (const source of units.find(listOf(one.from))) {
      const begin = source.nodes.filter((node) => isShipped(model, network, node) && !gates.has(node));
      const filled = listOf(one.to).map((word) => fillCaptures(word, source.module?.captures ?? {}));
      const key = filled.join('\n');
      let ends = goals.get(key);
      if (!ends) goals.set(key, (ends = goalsOf(network, units.find(filled), gates)));
      for (const goal of ends) {
        if (goal.unit.name === source.name) continue;
        const found = shortest(goal, begin);
        if (!found) continue;
        const edges = (from: number, to: number) => edgesBetween(model, network, from, to, counts);
        yield describe(rule, source, goal, found, {
          edges,
          cut: pairs++ < MAX_PAIRS ? cutOf(network, goal, begin) : undefined,
        });
      }
    }
  }
}

/** An end of a rule, and the ways to it that lead through no other end. */
interface Goal {
  unit: Unit;
  isClosed: (node: number) => boolean;
  ways: Ways;
}

function goalsOf(network: Network, units: readonly Unit[], gates: ReadonlySet<number>): Goal[] {
  const ends = new Set(units.flatMap(({ nodes }) => nodes));
  const isClosed = (node: number) => ends.has(node) || gates.has(node);
  return units.map((unit) => ({
    unit,
    isClosed,
    ways: waysTowards(network.into, unit.nodes, isClosed),
  }));
}

/** The shortest of the ways from some nodes; a node that belongs to both ends is no beginning. */
function shortest({ ways }: Goal, begin: readonly number[]): number[] | undefined {
  let best: number | undefined;
  for (const node of begin) {
    const length = ways.length[node] as number;
    if (length > 0 && (best === undefined || length < (ways.length[best] as number))) best = node;
  }
  return best === undefined ? undefined : wayAlong(ways, best);
}

function cutOf(
  { out }: Network,
  { unit, isClosed, ways }: Goal,
  begin: readonly number[],
): [number, number][] | undefined {
  const sources = begin.filter((node) => (ways.length[node] as number) > 0);
  return minimumCut(out, sources, unit.nodes, MAX_CUT, isClosed);
}

function describe(
  rule: number,
  source: Unit,
  { unit, ways }: Goal,
  way: readonly number[],
  { edges, cut }: { edges: (from: number, to: number) => Edge[]; cut: [number, number][] | undefined },
): Reach {
  const steps = way.slice(0, -1).map((node, index): [number, number] => [node, way[index + 1] as number]);
  const isCut = ([from, to]: [number, number]) => cut?.some(([a, b]) => a === from && b === to) ?? false;
  const [a, b] = steps.find(isCut) ?? busiest(ways, source.nodes, steps);
  return {
    rule,
    from: source.name,
    to: unit.name,
    way: steps.flatMap(([from, to]) => edges(from, to).slice(0, 1)),
    cut: cut?.flatMap(([from, to]) => edges(from, to)),
    weight: cut?.length ?? MAX_CUT + 1,
    first: edges(a, b)[0] as Edge,
  };
}

/** The step that most of the shortest ways from some nodes have in common; of several the first. */
function busiest(ways: Ways, nodes: readonly number[], steps: readonly [number, number][]): [number, number] {
  const through = new Map<number, number>();
  for (const node of nodes)
    for (const station of wayAlong(ways, node) ?? []) through.set(station, (through.get(station) ?? 0) + 1);
  let best = steps[0] as [number, number];
  for (const step of steps) if ((through.get(step[0]) ?? 0) > (through.get(best[0]) ?? 0)) best = step;
  return best;
}

function isLoaded({ graph }: ArchModel, edge: Edge): boolean {
  const loading = loadingOf(graph, edge);
  return loading === 'now' || loading === 'later';
}

/** Tests and scripts may reach what they like; they do not ship. */
function isShipped({ graph }: ArchModel, { names }: Network, node: number): boolean {
  return graph.files.get(names[node] as string)?.role === 'production';
}

function edgesBetween(
  { graph }: ArchModel,
  { names, fileAt, packageAt }: Network,
  from: number,
  to: number,
  counts: (edge: Edge) => boolean,
): Edge[] {
  const edges = graph.files.get(names[from] as string)?.edges ?? [];
  return edges.filter((edge) => {
    const { to: end } = edge;
    const node =
      end.kind === 'file'
        ? fileAt(end.path)
        : end.kind === 'external' || end.kind === 'builtin'
          ? packageAt(end.name)
          : undefined;
    return node === to && counts(edge);
  });
}
