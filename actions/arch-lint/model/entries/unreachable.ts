import type { Module } from '../../../../src/modules/index.js';
import { modulesOf } from '../../../../src/modules/index.js';
import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { CodeFile } from '../../../../src/graph/index.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';

/** A module no program gets to. */
export interface UnreachableModule {
  module: Module;
  /** Its production files, sorted. */
  files: readonly string[];
  /** Set when tests or scripts import it all the same. */
  usedByDevelopment: boolean;
}

/** Modules none of whose production files an entry point leads to, along imports of any kind. None where no entry point is found. */
export function* unreachableModules(model: ArchModel, settings: Settings): Iterable<UnreachableModule> {
  const { files } = model.graph;
  const roots = [...files.values()].filter(({ path }) =>
    settings.entryPoints.some((glob) => matchesGlob(glob, path)),
  );
  if (roots.length === 0) return;
  const reached = follow(model, roots);
  const tried = follow(
    model,
    [...files.values()].filter(({ role }) => role === 'development'),
  );
  const byModule = new Map<Module, CodeFile[]>();
  const { moduleOf } = modulesOf(model, settings);
  for (const file of files.values()) {
    const module = file.role === 'production' ? moduleOf(file.path) : undefined;
    if (!module) continue;
    const own = byModule.get(module);
    if (own) own.push(file);
    else byModule.set(module, [file]);
  }
  for (const [module, own] of byModule) {
    if (own.some((file) => reached.has(file))) continue;
    const paths = own.map(({ path }) => path);
    yield { module, files: paths, usedByDevelopment: own.some((file) => tried.has(file)) };
  }
}

/** Files and all that they import, over any number of steps. */
function follow({ graph }: ArchModel, from: readonly CodeFile[]): Set<CodeFile> {
  const reached = new Set(from);
  for (const { edges } of reached) {
    for (const { to, site } of edges) {
      const target = to.kind === 'file' && site.kind !== 'mock' ? graph.files.get(to.path) : undefined;
      if (target) reached.add(target);
    }
  }
  return reached;
}
