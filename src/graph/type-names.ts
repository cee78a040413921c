import type { CodeFile, Graph } from './graph.js';

/**
 * Whether all that a file exports under a name is a type, also where it comes through other files. False when it cannot be told:
 * an export that is not found, leaves the repository, or is listed without a word on what it is.
 */
export function isTypeName(graph: Graph, path: string, name: string): boolean {
  const open: [path: string, name: string][] = [[path, name]];
  const seen = new Set([`${path}\n${name}`]);
  let found = false;
  const push = (file: CodeFile, specifier: string, wanted: string): boolean => {
    const to = file.edges.find((edge) => edge.site.specifier === specifier)?.to;
    if (to?.kind !== 'file') return false;
    const visit = `${to.path}\n${wanted}`;
    if (!seen.has(visit)) open.push([to.path, wanted]);
    seen.add(visit);
    return true;
  };
  for (let head = 0; head < open.length; head++) {
    const [at, wanted] = open[head] as [string, string];
    const file = graph.files.get(at);
    if (!file) return false;
    let named = false;
    for (const site of file.scan.exports) {
      if (site.name !== wanted) continue;
      named = true;
      if (site.typeOnly) found = true;
      else if (!site.from || site.from.imported === '*') return false;
      else if (!push(file, site.from.specifier, site.from.imported)) return false;
    }
    // `export *` passes on what the file does not name itself, and no default (ECMA-262, ResolveExport).
    if (named || wanted === 'default') continue;
    for (const site of file.scan.exports)
      if (site.name === '*' && site.from && !push(file, site.from.specifier, wanted)) return false;
  }
  return found;
}
