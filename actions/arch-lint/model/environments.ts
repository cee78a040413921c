import { matchesGlob } from '../../../src/core/glob/index.js';
import type { Edge } from '../../../src/graph/index.js';
import { loadingOf } from '../../../src/graph/index.js';
import { innerPath, isNamedBy, modulesOf } from '../../../src/modules/index.js';
import type { Settings } from '../settings.js';
import { useOf } from './cycles/index.js';
import { directivesOf } from './directives.js';
import type { ArchModel } from './model.js';

/** Server code that gets into the browser. */
export interface ServerLeak {
  edge: Edge;
  /** Why the imported file counts as server code, as the end of a sentence. */
  because: string;
  /** Files from the one that runs in the browser to the imported one. */
  path: readonly string[];
}

/**
 * Imports that bring server code into the browser. What a client file imports at run time runs in the browser as well, whatever
 * it says itself; only a file of server functions (`use server`) is a border, since a reference is all that is sent (React,
 * "use client" and "use server"). Every file is visited once.
 */
export function* serverLeaks(model: ArchModel, settings: Settings): Iterable<ServerLeak> {
  const server = serverFiles(model, settings);
  if (server.size === 0) return;
  const { files } = model.graph;
  const before = new Map<string, string | undefined>();
  for (const { path, role } of files.values())
    if (role === 'production' && isClient(model, settings, path)) before.set(path, undefined);
  // A Map keeps the order of insertion and is walked over what is added on the way.
  for (const path of before.keys()) {
    for (const edge of files.get(path)?.edges ?? []) {
      if (edge.to.kind !== 'file' || !isLoaded(model, edge)) continue;
      const target = edge.to.path;
      if (before.has(target) || directivesOf(model.tree, target).includes('use server')) continue;
      const because = server.get(target);
      if (because === undefined) before.set(target, path);
      else yield { edge, because, path: [...wayBack(before, path), target] };
    }
  }
}

/** Compilers drop an import whose names are types, or stand as types only, whether or not it says so. */
function isLoaded({ graph, tree }: ArchModel, edge: Edge): boolean {
  const loading = loadingOf(graph, edge);
  return loading === 'later' || (loading === 'now' && useOf(tree, edge) !== 'erased');
}

function isClient({ tree }: ArchModel, settings: Settings, path: string): boolean {
  return (
    settings.clientFiles.some((glob) => matchesGlob(glob, path)) ||
    directivesOf(tree, path).includes('use client')
  );
}

/** Files that run on the server only, and how that is known. */
function serverFiles(model: ArchModel, settings: Settings): Map<string, string> {
  const found = new Map<string, string>();
  const { moduleOf } = modulesOf(model, settings);
  const surfaced = settings.modules.some((one) => (one.surfaces?.server.length ?? 0) > 0);
  const { files, outcomes } = model.graph;
  const marked = new Set(
    outcomes.named.flatMap(({ from, to }) =>
      to.kind === 'external' && to.name === 'server-only' ? [from.path] : [],
    ),
  );
  for (const path of files.keys()) {
    if (settings.serverFiles.some((glob) => matchesGlob(glob, path)))
      found.set(path, '"serverFiles" lists it');
    else if (marked.has(path)) found.set(path, 'it imports "server-only"');
    else if (surfaced) {
      const module = moduleOf(path);
      const surfaces = module?.settings.surfaces;
      if (!module || !surfaces) continue;
      const inner = innerPath(module, path);
      if (isNamedBy(surfaces.server, inner) && !isNamedBy(surfaces.client, inner))
        found.set(path, `it is the server surface of ${module.name}`);
    }
  }
  return found;
}

function wayBack(before: ReadonlyMap<string, string | undefined>, path: string): string[] {
  const way: string[] = [];
  for (let at: string | undefined = path; at !== undefined; at = before.get(at)) way.push(at);
  return way.toReversed();
}
