import type { CodeFile, Graph } from './graph.js';

/** The place where a name that a file exports is made. */
export interface Binding {
  file: string;
  name: string;
  /** A link on the way passes it on as a type only, though it may be a value. */
  typeOnly: boolean;
}

/**
 * Follows a name through `export … from` and `export *` to the file that makes it (ECMA-262, ResolveExport). Undefined where that
 * cannot be told: it is not exported, several files offer it, or it is imported first and exported then.
 */
export function bindingOf(graph: Graph, path: string, name: string): Binding | undefined {
  let found: Binding | undefined;
  const seen = new Set<string>();
  const open: Binding[] = [{ file: path, name, typeOnly: false }];
  for (let at = open.pop(); at; at = open.pop()) {
    const file = graph.files.get(at.file);
    const place = `${at.file}\u0000${at.name}`;
    if (!file || seen.has(place)) continue;
    seen.add(place);
    const own = file.scan.exports.filter((site) => site.name === at.name);
    if (own.length > 1 && new Set(own.map((site) => site.from?.specifier)).size > 1) return undefined;
    const [site] = own;
    if (site && !site.from) {
      if (isImported(file, site.name) || found) return undefined;
      found = { ...at, typeOnly: at.typeOnly && !own.every((one) => one.typeOnly) };
    } else if (site?.from) {
      const next = fileBehind(file, site.from.specifier);
      if (next === undefined || site.from.imported === '*') return undefined;
      open.push({ file: next, name: site.from.imported, typeOnly: at.typeOnly || site.typeOnly });
    } else if (at.name !== 'default') {
      for (const star of file.scan.exports) {
        if (star.name !== '*' || !star.from) continue;
        const next = fileBehind(file, star.from.specifier);
        // What cannot be looked into may offer the name as well.
        if (next === undefined) continue;
        open.push({ file: next, name: at.name, typeOnly: at.typeOnly || star.typeOnly });
      }
    }
  }
  return found;
}

/** Whether a name of the file comes from elsewhere, so that exporting it passes something on. */
function isImported({ scan }: CodeFile, name: string): boolean {
  return scan.sites.some(
    ({ kind, names }) => kind !== 'export-from' && names.some(({ local }) => local === name),
  );
}

function fileBehind({ edges }: CodeFile, specifier: string): string | undefined {
  const edge = edges.find((one) => one.site.specifier === specifier);
  return edge?.to.kind === 'file' ? edge.to.path : undefined;
}
