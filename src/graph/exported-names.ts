import type { CodeFile, Graph } from './graph.js';

/** Whether a file exports a name, also through any chain of `export * from` within the repository. */
export function exportsName(graph: Graph, path: string, name: string): boolean {
  const seen = new Set([path]);
  const queue = [path];
  for (let head = 0; head < queue.length; head++) {
    const file = graph.files.get(queue[head] as string);
    if (!file) continue;
    for (const site of file.scan.exports) {
      if (site.name === name) return true;
      // `export *` passes everything on but the default export (ECMA-262, GetExportedNames).
      if (site.name !== '*' || name === 'default' || site.from === undefined) continue;
      const next = fileBehind(file, site.from.specifier);
      if (next !== undefined && !seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return false;
}

function fileBehind(file: CodeFile, specifier: string): string | undefined {
  const edge = file.edges.find((one) => one.site.specifier === specifier);
  return edge?.to.kind === 'file' ? edge.to.path : undefined;
}
