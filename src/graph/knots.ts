import { compareText } from '../core/finding/index.js';
import { cyclicComponents } from './components.js';
import type { Edge, Links } from './graph.js';
import { adjacencyOf } from './links.js';

/** Names that are all on a common cycle, and the imports among them. */
export interface Knot {
  /** Sorted by code unit. */
  names: readonly string[];
  /** Between names by their number, each pair once; sorted. */
  ties: readonly { from: number; to: number; edges: readonly Edge[] }[];
}

/** All knots among some links, in the order of their first names. Most links lie in none. */
export function knotsOf(links: Links): Knot[] {
  const name = (node: number) => links.names[node] as string;
  const components = cyclicComponents(adjacencyOf(links))
    .map((nodes) => nodes.toSorted((a, b) => compareText(name(a), name(b))))
    .toSorted(([a], [b]) => compareText(name(a as number), name(b as number)));
  const ties = tiesOf(links, components);
  return components.map((nodes, knot) => ({ names: nodes.map(name), ties: ties[knot] ?? [] }));
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
