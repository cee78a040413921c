import type { Graph } from '../../../src/graph/index.js';
import { exportedNames, namedEntries, offeredSubpaths } from '../../../src/graph/index.js';
import { entriesOf, entryFiles, innerPath, isNamedBy } from '../../../src/modules/index.js';
import type { ShapeModel } from './model.js';
import type { Shape } from './shape.js';

/** Files others may import of a module: what its settings name, else `index` and `public`, and what its package offers; sorted. */
export function publicEntries({ graph }: ShapeModel, { module, pack, files }: Shape): string[] {
  const names = entriesOf(module);
  const found = new Set(entryFiles(graph, module));
  for (const path of files)
    if (graph.files.has(path) && isNamedBy(names, innerPath(module, path))) found.add(path);
  if (pack) {
    // The usual place of an entry that a build moves elsewhere.
    for (const ending of ['ts', 'tsx', 'mts', 'js', 'jsx', 'mjs']) {
      const usual = `${module.root === '' ? '' : `${module.root}/`}src/index.${ending}`;
      if (graph.files.has(usual)) found.add(usual);
    }
    for (const subpath of offeredSubpaths(pack.manifest.fields['exports'])) {
      const file = graph.entryOf(pack, subpath.replace(/^\.\/?/, ''));
      if (file !== undefined && graph.files.has(file)) found.add(file);
    }
  }
  return [...found].toSorted();
}

/** Whether the package says that it has an entry, even if only a build makes it. */
export function promisesEntry({ pack }: Shape): boolean {
  if (!pack) return false;
  const { exports, bin } = pack.manifest.fields;
  return exports !== undefined || bin !== undefined || namedEntries(pack).length > 0;
}

/**
 * Names that some files export together; undefined when that cannot be told: a name comes from a package that is not here, or the
 * file exports in another way than by `export`.
 */
export function namesOffered(graph: Graph, entries: readonly string[]): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const entry of entries) {
    if (!isTransparent(graph, entry)) return undefined;
    for (const name of exportedNames(graph, entry)) names.add(name);
  }
  return names.size === 0 ? undefined : names;
}

/** Whether every `export *` behind a file leads to a file that was read. */
function isTransparent(graph: Graph, entry: string): boolean {
  const seen = new Set([entry]);
  // A set may grow while it is walked: new members are visited in turn.
  for (const path of seen) {
    const file = graph.files.get(path);
    if (!file || file.scan.failure || !/\.[cm]?[jt]sx?$/.test(path)) return false;
    for (const { name, from } of file.scan.exports) {
      if (name === '=') return false;
      if (name !== '*' || !from) continue;
      const edge = file.edges.find(({ site }) => site.specifier === from.specifier);
      if (edge?.to.kind !== 'file') return false;
      seen.add(edge.to.path);
    }
  }
  return true;
}
