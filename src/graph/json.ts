import type { Graph } from './graph.js';
import type { Resolution } from './resolve/index.js';

/** `arch-lint --graph json`, as the outside contract fixes it: every module with its imports, in the order of path and text. */
export function graphJson(graph: Graph): string {
  const modules = [...graph.files.values()].map(({ path, edges }) => ({
    source: path,
    dependencies: edges.map(({ site, to }) => ({
      module: site.specifier,
      resolved: resolvedName(to),
      kind: site.kind,
      typeOnly: site.typeOnly,
      line: site.line,
      column: site.column,
    })),
  }));
  return `${JSON.stringify({ modules }, null, 1)}\n`;
}

function resolvedName(to: Resolution): string | null {
  if (to.kind === 'file') return to.path;
  return to.kind === 'external' || to.kind === 'builtin' ? to.name : null;
}
