import type { Graph } from '../../../src/graph/index.js';

/** Folders of files that a generator copies into other repositories. */
const COPIED =
  /^(.*?(?:^|\/)(?:_?templates?|template-[\w-]+|boilerplates?|scaffolds?|skeletons?|blueprints?|starters?))\//;

const known = new WeakMap<Graph, ReadonlySet<string>>();

/**
 * Whether a file is only copied, never loaded where it stands: it lies inside a package in a folder called templates or the like,
 * and nothing outside of that folder imports anything in it. Its imports are the business of the repository it is copied to.
 */
export function isCopied(graph: Graph, path: string): boolean {
  let loaded = known.get(graph);
  if (!loaded) known.set(graph, (loaded = loadedFolders(graph)));
  const folder = folderOf(graph, path);
  return folder !== undefined && !loaded.has(folder);
}

function loadedFolders(graph: Graph): Set<string> {
  const loaded = new Set<string>();
  for (const { path, edges } of graph.files.values()) {
    for (const { to } of edges) {
      const folder = to.kind === 'file' ? folderOf(graph, to.path) : undefined;
      if (folder !== undefined && !path.startsWith(`${folder}/`)) loaded.add(folder);
    }
  }
  return loaded;
}

/** The topmost such folder inside the package that owns the file. */
function folderOf({ files }: Graph, path: string): string | undefined {
  const dir = files.get(path)?.owner?.dir ?? '';
  const prefix = dir === '' ? '' : `${dir}/`;
  const inside = COPIED.exec(path.slice(prefix.length))?.[1];
  return inside === undefined ? undefined : prefix + inside;
}
