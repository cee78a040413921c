import { packageLabel } from '../../../../src/workspace/index.js';
import type { CodeFile, Edge } from '../../../../src/graph/index.js';
import type { Module } from '../../../../src/modules/index.js';
import { modulesOf } from '../../../../src/modules/index.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';

/** An import that ends in another module than it starts in. */
export interface Crossing {
  edge: Edge;
  /** Undefined where the importing file belongs to no module. */
  from: Module | undefined;
  to: Module;
  /** How the importing side is called in messages. */
  label: string;
}

const known = new WeakMap<ArchModel, { settings: Settings; crossings: readonly Crossing[] }>();

/**
 * Every import over the border of a module, found once per model. Tests, configuration and scripts that belong to no module are
 * left out: nothing that ships depends on them, and they may look everywhere.
 */
export function crossingsOf(model: ArchModel, settings: Settings): readonly Crossing[] {
  const before = known.get(model);
  if (before?.settings === settings) return before.crossings;
  const crossings = settings.modules.length === 0 ? [] : findCrossings(model, settings);
  known.set(model, { settings, crossings });
  return crossings;
}

function findCrossings(model: ArchModel, settings: Settings): Crossing[] {
  const { moduleOf } = modulesOf(model, settings);
  const found: Crossing[] = [];
  for (const file of model.graph.files.values()) {
    if (file.edges.length === 0) continue;
    const from = moduleOf(file.path);
    if (!from && file.role === 'development') continue;
    for (const edge of file.edges) {
      const path = pathBehind(edge);
      const to = path === undefined ? undefined : moduleOf(path);
      if (to && to !== from) found.push({ edge, from, to, label: from?.name ?? outsideLabel(file) });
    }
  }
  return found;
}

/** The file an import reaches, or the manifest of the package it names where the file cannot be seen. */
function pathBehind({ to }: Edge): string | undefined {
  if (to.kind === 'file') return to.path;
  return to.kind === 'unverifiable' ? to.target?.manifest.path : undefined;
}

/** How code of no module is called. */
export function outsideLabel({ owner }: CodeFile): string {
  return owner ? `${packageLabel(owner)} (no module)` : 'no module';
}
