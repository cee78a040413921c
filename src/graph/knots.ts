import { compareText } from '../core/finding/index.js';
import { cyclicComponents } from './components.js';
import type { Edge, Graph } from './graph.js';

/** The two names an edge connects, or undefined when it does not count. */
export type Link = (edge: Edge) => readonly [from: string, to: string] | undefined;

/** Names that are all on a common cycle, and the imports among them. */
export interface Knot {
  /** Sorted by code unit. */
  names: readonly string[];
  /** Between names by their number, each pair once; sorted. */
  ties: readonly { from: number; to: number; edges: readonly Edge[] }[];
}

/** Every edge that links, and its ends as numbers of names. */
interface Links {
  names: readonly string[];
  edges: readonly Edge[];
  from: readonly number[];
  to: readonly number[];
}

/** All knots over the links that `link` finds, in the order of their first names. Most edges lie in none and cost no more than two numbers. */
export function knotsOf(graph: Graph, link: Link): Knot[] {
  const links = collectLinks(graph, link);
  const { names } = links;
  const name = (node: number) => names[node] as string;
  const components = cyclicComponents(adjacencyOf(links))
    .map((nodes) => nodes.toSorted((a, b) => compareText(name(a), name(b))))
    .toSorted(([a], [b]) => compareText(name(a as number), name(b as number)));
  const ties = tiesOf(links, components);
  return components.map((nodes, knot) => ({ names: nodes.map(name), ties: ties[knot] ?? [] }));
}

function collectLinks(graph: Graph, link: Link): Links {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  };
  const [edges, from, to]: [Edge[], number[], number[]] = [[], [], []];
  for (const file of graph.files.values()) {
    for (const edge of file.edges) {
      const ends = link(edge);
      if (!ends) continue;
      edges.push(edge);
      from.push(numberOf(ends[0]));
      to.push(numberOf(ends[1]));
    }
  }
  return { names: [...numbers.keys()], edges, from, to };
}

function adjacencyOf({ names, from, to }: Links): number[][] {
  const lists: number[][] = names.map(() => []);
  for (let link = 0; link < from.length; link++) lists[from[link] as number]?.push(to[link] as number);
  return lists;
}

/** For each component its ties; numbers are places in it. */
function tiesOf(
  { names, edges, from, to }: Links,
  components: readonly (readonly number[])[],
): Knot['ties'][] {
  const knotOf = new Int32Array(names.length).fill(-1);
  const placeOf = new Int32Array(names.length);
  for (const [knot, nodes] of components.entries()) {
    for (const [place, node] of nodes.entries()) {
      knotOf[node] = knot;
      placeOf[node] = place;
    }
  }
  const ties = components.map(() => new Map<number, { from: number; to: number; edges: Edge[] }>());
  for (let link = 0; link < edges.length; link++) {
    const [start, end, edge] = [from[link] as number, to[link] as number, edges[link] as Edge];
    const knot = knotOf[start] as number;
    if (knot === -1 || knot !== knotOf[end]) continue;
    const [a, b] = [placeOf[start] as number, placeOf[end] as number];
    const key = a * names.length + b;
    const tie = ties[knot]?.get(key);
    if (tie) tie.edges.push(edge);
    else ties[knot]?.set(key, { from: a, to: b, edges: [edge] });
  }
  return ties.map((byEnds) => [...byEnds.values()].toSorted((a, b) => a.from - b.from || a.to - b.to));
}
