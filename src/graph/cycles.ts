import type { Adjacency } from './components.js';
import { cyclicComponents } from './components.js';
import type { Edge, Graph } from './graph.js';
import { shortestCycle } from './shortest-path.js';

/** Things that import each other in a circle: packages or files, each under a name. */
export interface Cycle {
  /** Sorted by code unit. */
  members: readonly string[];
  /** Every import between members; each lies on a cycle. */
  edges: readonly Edge[];
  /** The link that the fewest imports make up, and these imports: the cheapest place to cut. */
  cut: { from: string; to: string; edges: readonly Edge[] };
  /** The shortest way round through the cut, starting and ending with `cut.from`. */
  path: readonly string[];
}

/** The two names an edge connects, or undefined when it does not count. */
export type Link = (edge: Edge) => readonly [from: string, to: string] | undefined;

/** All cycles over the links that `link` finds, one per strongly connected component. Self links count only for files. */
export function findCycles(graph: Graph, link: Link): Cycle[] {
  const links = collectLinks(graph, link);
  const names = [...links.keys()].toSorted();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const adjacency: Adjacency = names.map((name) =>
    [...(links.get(name)?.keys() ?? [])].map((to) => numbers.get(to) as number).toSorted((a, b) => a - b),
  );
  return cyclicComponents(adjacency).map((component) => describe(component, adjacency, names, links));
}

type Links = Map<string, Map<string, Edge[]>>;

function collectLinks(graph: Graph, link: Link): Links {
  const links: Links = new Map();
  for (const file of graph.files.values()) {
    for (const edge of file.edges) {
      const ends = link(edge);
      if (!ends) continue;
      const [from, to] = ends;
      const targets = getOrAdd(links, from, () => new Map<string, Edge[]>());
      getOrAdd(targets, to, () => [] as Edge[]).push(edge);
      getOrAdd(links, to, () => new Map<string, Edge[]>());
    }
  }
  return links;
}

function describe(
  component: readonly number[],
  adjacency: Adjacency,
  names: readonly string[],
  links: Links,
): Cycle {
  const inside = new Set(component);
  const edges: Edge[] = [];
  let cut: { from: number; to: number; edges: readonly Edge[] } | undefined;
  for (const from of component) {
    for (const to of adjacency[from] ?? []) {
      if (!inside.has(to)) continue;
      const between = links.get(names[from] as string)?.get(names[to] as string) ?? [];
      edges.push(...between);
      if (!cut || between.length < cut.edges.length) cut = { from, to, edges: between };
    }
  }
  const { from, to, edges: cheapest } = cut as NonNullable<typeof cut>;
  const path = shortestCycle(adjacency, from, to) ?? [from, to];
  const name = (number: number) => names[number] as string;
  return {
    members: component.map(name),
    edges,
    cut: { from: name(from), to: name(to), edges: cheapest },
    path: path.map(name),
  };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
