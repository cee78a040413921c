import type { Graph } from '../../../../src/graph/index.js';
import type { Package } from '../../../../src/workspace/index.js';
import type { ModuleDraft } from './draft.js';
import { baseName, isPlain } from './draft.js';

/** Folders that hold a part of the domain each, by the usual names, and what one of them is called. */
const HOLDERS: Readonly<Record<string, string>> = {
  features: 'feature',
  modules: 'module',
  domains: 'domain',
  contexts: 'context',
  slices: 'slice',
};

/** Fewer folders than this are no structure yet, and fewer files no parts of a domain. */
const ENOUGH = 3;
const ENOUGH_FILES = 2;

/** Folders below a package in which a holder is looked for. */
const MAX_DEPTH = 3;

/** A folder of features: `apps/web/src/features` in `apps/web`. */
export interface FeatureFolder {
  host: Package;
  folder: string;
  /** What one of them is called: `feature`. */
  one: string;
  count: number;
}

/** The outermost folders of features in packages. */
export function featureFolders(graph: Graph, packages: readonly Package[]): FeatureFolder[] {
  const children = new Map<string, { host: Package; one: string; names: Map<string, number> }>();
  const chosen = new Set(packages);
  for (const { path, owner, role } of graph.files.values()) {
    if (!owner || role !== 'production' || !chosen.has(owner) || path.endsWith('.mdx')) continue;
    const inner = owner.dir === '' ? path : path.slice(owner.dir.length + 1);
    const segments = inner.split('/').slice(0, -1);
    const at = segments.findIndex((segment) => Object.hasOwn(HOLDERS, segment));
    const child = segments[at + 1];
    if (at < 0 || at > MAX_DEPTH || child === undefined) continue;
    const folder = [owner.dir, ...segments.slice(0, at + 1)].filter((part) => part !== '').join('/');
    const found = children.get(folder);
    if (found) found.names.set(child, (found.names.get(child) ?? 0) + 1);
    else
      children.set(folder, {
        host: owner,
        one: HOLDERS[segments[at] as string] ?? 'part',
        names: new Map([[child, 1]]),
      });
  }
  return [...children]
    .filter(([folder, { names }]) => isPlain(folder) && grownUp(names) >= ENOUGH)
    .map(([folder, { host, one, names }]) => ({ host, folder, one, count: names.size }));
}

function grownUp(files: ReadonlyMap<string, number>): number {
  return [...files.values()].filter((count) => count >= ENOUGH_FILES).length;
}

/** Patterns for features, in the layer of their package. */
export function featureDrafts(
  folders: readonly FeatureFolder[],
  tagOf: (host: Package) => string,
): ModuleDraft[] {
  const several = (host: Package): boolean => folders.filter((one) => one.host === host).length > 1;
  return folders.map(({ host, folder, one }) => ({
    match: `${folder}/{${one}}`,
    name: `${prefixOf(host)}/${several(host) ? between(host, folder) : ''}{${one}}`,
    tags: [tagOf(host)],
    comment: [],
  }));
}

/** What tells one folder of features of a package from another: `ee/` of `web/src/ee/features`. */
function between({ dir }: Package, folder: string): string {
  const inner = (dir === '' ? folder : folder.slice(dir.length + 1)).split('/');
  const told = inner.filter((part, at) => part !== 'src' && (at < inner.length - 1 || part !== 'features'));
  return told.map((part) => `${part}/`).join('');
}

/** How the names of the features of a package begin. */
export function prefixOf({ dir, name }: Package): string {
  return dir === '' ? baseName(name ?? 'app') : baseName(dir);
}
