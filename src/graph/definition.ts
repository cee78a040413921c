import { exportsOf } from './exports-of.js';
import type { Edge, Graph } from './graph.js';
import { StarRoutes } from './star-routes.js';

/** What stands behind an exported name once every re-export is followed. */
export type Definition =
  | {
      kind: 'file';
      /** The file that declares it, or whose whole module it is. */
      path: string;
      /** Its name there: `default`, `=` for `export =`, `*` for the whole module. */
      name: string;
      /** The re-exporting imports on the way: the first stands in the file that was asked, the last leads to `path`. */
      chain: readonly Edge[];
    }
  /** Comes from a package, a host or a file that cannot be seen; the last edge of the chain leads there. */
  | { kind: 'elsewhere'; name: string; chain: readonly Edge[] }
  /** Several `export *` bring different things under that name, so that it means none of them (ECMA-262, ResolveExport). */
  | { kind: 'ambiguous'; paths: readonly string[] };

/** One step of the search: a name of a file, and how it was reached. */
interface Step {
  path: string;
  name: string;
  via?: { step: Step; edges: readonly Edge[] };
}

interface Search {
  found: Map<string, Definition | undefined>;
  stars: StarRoutes;
}

const searches = new WeakMap<Graph, Search>();

/**
 * Follows a name that a file exports to what declares it: through `export { a as b } from`, `export * from`, `export * as ns from`,
 * and an import that is exported again under any name, `default` included. Circles of barrels end; nothing is recursive. Lazy:
 * a graph nobody asks pays nothing.
 * @returns undefined where the file does not export the name, as far as can be told without running it
 */
export function definitionOf(graph: Graph, path: string, name: string): Definition | undefined {
  let search = searches.get(graph);
  if (!search) searches.set(graph, (search = { found: new Map(), stars: new StarRoutes(graph) }));
  const key = keyOf(path, name);
  if (!search.found.has(key)) search.found.set(key, follow(graph, search.stars, { path, name }));
  return search.found.get(key);
}

function follow(graph: Graph, stars: StarRoutes, start: Step): Definition | undefined {
  const seen = new Set([keyOf(start.path, start.name)]);
  const ends = new Map<string, Definition>();
  const steps = [start];
  // The list grows while it is walked: what a step leads to is visited in turn.
  for (const step of steps) {
    const file = graph.files.get(step.path);
    if (!file) continue;
    const own = step.name === '*' ? { kind: 'here' as const } : exportsOf(file).get(step.name);
    if (own?.kind === 'here') {
      const end = { kind: 'file', path: step.path, name: step.name, chain: chainOf(step) } as const;
      ends.set(keyOf(step.path, step.name), end);
    } else if (own) {
      const { edge, imported } = own;
      const next = { path: '', name: imported, via: { step, edges: [edge] } };
      if (edge.to.kind !== 'file' || !graph.files.has(edge.to.path)) {
        const end = { kind: 'elsewhere', name: imported, chain: chainOf(next) } as const;
        ends.set(keyOf(edge.site.specifier, imported), end);
      } else add({ ...next, path: edge.to.path });
    } else {
      for (const { path, edges } of stars.to(step.path, step.name))
        add({ path, name: step.name, via: { step, edges } });
    }
  }
  const [only, ...others] = ends.values();
  if (!only || others.length === 0) return only;
  const paths = [...ends.values()].flatMap((end) => (end.kind === 'file' ? [end.path] : []));
  return { kind: 'ambiguous', paths: paths.toSorted() };

  function add(step: Step): void {
    const key = keyOf(step.path, step.name);
    if (seen.has(key)) return;
    seen.add(key);
    steps.push(step);
  }
}

function chainOf(step: Step): Edge[] {
  const parts: (readonly Edge[])[] = [];
  for (let at = step.via; at; at = at.step.via) parts.push(at.edges);
  return parts.toReversed().flat();
}

function keyOf(path: string, name: string): string {
  return `${path}\u0000${name}`;
}
