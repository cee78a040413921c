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
  const out: number[][] = [...graph.files.values()].map(({ edges }) => {
    const targets = new Set<number>();
    for (const edge of edges) {
      const { to } = edge;
      const target =
        to.kind === 'file'
          ? paths.get(to.path)
          : to.kind === 'external' || to.kind === 'builtin'
            ? packages.get(to.name)
            : undefined;
      if (target !== undefined && !targets.has(target) && counts(edge)) targets.add(target);
    }
    return [...targets].toSorted((a, b) => a - b);
  });
  for (let index = 0; index < packages.size; index++) out.push([]);
  return {
    names: [...paths.keys(), ...packages.keys()],
    files: paths.size,
    fileAt: (path) => paths.get(path),
    packageAt: (name) => packages.get(name),
    out,
    into: reverse(out),
  };
}
