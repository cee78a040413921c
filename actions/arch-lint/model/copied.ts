import type { Graph } from '../../../src/graph/index.js';

/** Folders of files that a generator copies into other repositories. */
const COPIED =
  /^(.*?(?:^|\/)(?:_?templates?|template-[\w-]+|boilerplates?|scaffolds?|skeletons?|blueprints?|starters?))\//;

/** Words that any of these names has; asked first, since nearly every path has none. */
const HINT = /templat|boilerplat|scaffold|skeleton|blueprint|starter/;

/** Folders of copied files by what lies in them, and those of them that are loaded where they stand. */
interface Copies {
  foldersOf(path: string): readonly string[];
  loaded: ReadonlySet<string>;
}

const known = new WeakMap<Graph, Copies>();

/**
 * Whether a file is only copied, never loaded where it stands: it lies inside a package in a folder called templates or the like, or
 * in one below it, and nothing outside of that folder imports anything in it. Its imports are the business of the repository it is
 * copied to.
 */
export function isCopied(graph: Graph, path: string): boolean {
  let copies = known.get(graph);
  if (!copies) known.set(graph, (copies = findCopies(graph)));
  const { loaded } = copies;
  return copies.foldersOf(path).some((folder) => !loaded.has(folder));
}

function findCopies(graph: Graph): Copies {
  const folders = new Map<string, readonly string[]>();
  const foldersAt = (path: string): readonly string[] => {
    let found = folders.get(path);
    if (!found) folders.set(path, (found = foldersOf(graph, path)));
    return found;
  };
  const loaded = new Set<string>();
  for (const { path, edges } of graph.files.values()) {
    for (const { to } of edges) {
      if (to.kind !== 'file') continue;
      for (const folder of foldersAt(to.path)) if (!path.startsWith(`${folder}/`)) loaded.add(folder);
    }
  }
  return { foldersOf: foldersAt, loaded };
}

const NONE: readonly string[] = [];

/** The topmost such folder inside the package that owns the file, and those below it down to the file. */
function foldersOf({ files }: Graph, path: string): readonly string[] {
  if (!HINT.test(path)) return NONE;
  const dir = files.get(path)?.owner?.dir ?? '';
  const start = dir === '' ? 0 : dir.length + 1;
  const inside = COPIED.exec(path.slice(start))?.[1];
  if (inside === undefined) return NONE;
  const folders: string[] = [];
  for (let end = start + inside.length; end !== -1; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}
