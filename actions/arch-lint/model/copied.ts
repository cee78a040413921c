import type { Graph } from '../../../src/graph/index.js';
import type { Package } from '../../../src/workspace/index.js';

/** Folders of files that a generator copies into other repositories. */
const COPIED =
  /^(.*?(?:^|\/)(?:_?templates?|template-[\w-]+|boilerplates?|scaffolds?|skeletons?|blueprints?|starters?))\//;

/** Words that any of these names has; asked first, since nearly every path has none. */
const HINT = /templat|boilerplat|scaffold|skeleton|blueprint|starter/;

const known = new WeakMap<Graph, ReadonlySet<string>>();

/**
 * Whether a file is only copied, never loaded where it stands: it lies inside a package in a folder called templates or the like, or
 * in one below it, and nothing outside of that folder imports anything in it. Its imports are the business of the repository it is
 * copied to.
 */
export function isCopied(graph: Graph, path: string): boolean {
  const folders = foldersOf(graph, path);
  if (folders.length === 0) return false;
  let loaded = known.get(graph);
  if (!loaded) known.set(graph, (loaded = loadedFolders(graph)));
  return folders.some((folder) => !loaded.has(folder));
}

function loadedFolders(graph: Graph): Set<string> {
  const loaded = new Set<string>();
  for (const { path, edges } of graph.files.values()) {
    for (const { to } of edges) {
      if (to.kind !== 'file') continue;
      for (const folder of foldersOf(graph, to.path)) if (!path.startsWith(`${folder}/`)) loaded.add(folder);
    }
  }
  return loaded;
}

/** The topmost such folder inside the package that owns the file, and those below it down to the file. */
function foldersOf({ files }: Graph, path: string): string[] {
  if (!HINT.test(path)) return [];
  const dir = homeOf(files.get(path)?.owner)?.dir ?? '';
  const start = dir === '' ? 0 : dir.length + 1;
  const inside = COPIED.exec(path.slice(start))?.[1];
  if (inside === undefined) return [];
  const folders: string[] = [];
  for (let end = start + inside.length; end !== -1; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

/** The package that copies a file, if any does: a package.json inside it that nobody lists and that declares nothing is copied as well. */
function homeOf(owner: Package | undefined): Package | undefined {
  const declaresNothing =
    owner?.kind === 'island' &&
    Object.values(owner.manifest.dependencies).every((list) => Object.keys(list).length === 0);
  return declaresNothing && owner.parent ? owner.parent : owner;
}
