import type { Adjacency } from './components.js';
import type { Edge, Graph } from './graph.js';
import { reverse } from './nearest.js';

/** Files and the packages they import from outside, as numbers, with the imports that count. */
export interface Network {
  /** Paths of files, then names of packages and builtins; both sorted. */
  names: readonly string[];
  /** Number of files; what follows are packages. */
  files: number;
  fileAt(path: string): number | undefined;
  /** Number of an external package or builtin. */
  packageAt(name: string): number | undefined;
  /** Each target once, ascending. */
  out: Adjacency;
  into: Adjacency;
}

/** @param counts which imports link */
export function networkOf(graph: Graph, counts: (edge: Edge) => boolean): Network {
  const outside = new Set<string>();
  for (const { to } of graph.outcomes.named)
    if (to.kind === 'external' || to.kind === 'builtin') outside.add(to.name);
  const paths = new Map([...graph.files.keys()].map((path, index) => [path, index]));
  const packages = new Map([...outside].toSorted().map((name, index) => [name, paths.size + index]));
  const targets = Array.from({ length: paths.size + packages.size }, () => new Set<number>());
  const lead = (from: number | undefined, to: number | undefined, edge: Edge): void => {
    const known = from === undefined ? undefined : targets[from];
    if (to !== undefined && known && !known.has(to) && counts(edge)) known.add(to);
  };
  const { edges, from, to } = graph.fileLinks;
  for (const [link, edge] of edges.entries()) lead(from[link], to[link], edge);
  for (const edge of graph.outcomes.named)
    if (edge.to.kind === 'external' || edge.to.kind === 'builtin')
      lead(paths.get(edge.from.path), packages.get(edge.to.name), edge);
  const out = targets.map((known) => [...known].toSorted((a, b) => a - b));
  return {
    names: [...paths.keys(), ...packages.keys()],
    files: paths.size,
    fileAt: (path) => paths.get(path),
    packageAt: (name) => packages.get(name),
    out,
    into: reverse(out),
  };
}
