import type { CodeFile, Edge } from './graph.js';

/** What a file says itself of a name it exports: it stands here, or it is taken from another module. */
export type OwnExport =
  | { kind: 'here' }
  /** @property imported its name in the module that the edge leads to; `*` for the whole of it */
  | { kind: 'from'; edge: Edge; imported: string };

const known = new WeakMap<CodeFile, ReadonlyMap<string, OwnExport>>();

/** The names a file exports by its own statements; what `export * from` brings is not among them. */
export function exportsOf(file: CodeFile): ReadonlyMap<string, OwnExport> {
  let names = known.get(file);
  if (!names) known.set(file, (names = collect(file)));
  return names;
}

function collect(file: CodeFile): Map<string, OwnExport> {
  const names = new Map<string, OwnExport>();
  const { exports } = file.scan;
  if (exports.length === 0) return names;
  const bindings = exports.some((one) => one.local !== undefined) ? bindingsOf(file) : undefined;
  const bySpecifier = exports.some((one) => one.from) ? edgesBySpecifier(file) : undefined;
  for (const { name, from, local } of exports) {
    if (name === '*') continue;
    const edge = from && bySpecifier?.get(from.specifier);
    if (from && edge) names.set(name, { kind: 'from', edge, imported: from.imported });
    else names.set(name, (local !== undefined && bindings?.get(local)) || { kind: 'here' });
  }
  // `import a from` a file with `export = a` gives that (esModuleInterop).
  const assigned = names.get('=');
  if (assigned && !names.has('default')) names.set('default', assigned);
  return names;
}

/** Local names that imports of the file bind. */
function bindingsOf(file: CodeFile): Map<string, OwnExport> {
  const bindings = new Map<string, OwnExport>();
  for (const edge of file.edges) {
    if (edge.site.kind !== 'import' && edge.site.kind !== 'import-equals') continue;
    for (const { imported, local } of edge.site.names)
      if (local !== '') bindings.set(local, { kind: 'from', edge, imported });
  }
  return bindings;
}

/** Re-exporting edges of a file by what they name; all edges with the same text lead to the same place. */
export function edgesBySpecifier(file: CodeFile): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const edge of file.edges)
    if (edge.site.kind === 'export-from' && !edges.has(edge.site.specifier))
      edges.set(edge.site.specifier, edge);
  return edges;
}
