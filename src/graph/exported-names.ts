import type { CodeFile, Graph } from './graph.js';

const known = new WeakMap<Graph, Map<string, ReadonlySet<string>>>();

/** All names a file exports, also those that come through any chain of `export * from` within the repository. */
export function exportedNames(graph: Graph, path: string): ReadonlySet<string> {
  let ofGraph = known.get(graph);
  if (!ofGraph) known.set(graph, (ofGraph = new Map()));
  let names = ofGraph.get(path);
  if (!names) ofGraph.set(path, (names = collect(graph, path)));
  return names;
}

function collect(graph: Graph, path: string): Set<string> {
  const names = new Set<string>();
  const seen = new Set([path]);
  // A set may grow while it is walked: new members are visited in turn.
  for (const at of seen) {
    const file = graph.files.get(at);
    for (const site of file?.scan.exports ?? []) {
      // `export *` passes everything on but the default export (ECMA-262, GetExportedNames).
      if (site.name !== '*' && (site.name !== 'default' || at === path)) names.add(site.name);
      else if (file && site.name === '*' && site.from) follow(file, site.from.specifier, seen);
    }
  }
  return names;
}

function follow(file: CodeFile, specifier: string, seen: Set<string>): void {
  const edge = file.edges.find((one) => one.site.specifier === specifier);
  if (edge?.to.kind === 'file') seen.add(edge.to.path);
}
