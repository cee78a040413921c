import type { Package } from '../workspace/index.js';
import type { Edge } from './graph.js';
import { isRuntime } from './graph.js';
import type { Link } from './knots.js';

/** True for every import, also one of types; a mock names a module and imports nothing of it. */
export function isImport({ site }: Edge): boolean {
  return site.kind !== 'mock';
}

/** Imports between files. @param counts which ones */
export function linkFiles(counts: (edge: Edge) => boolean): Link {
  return (edge) => (edge.to.kind === 'file' && counts(edge) ? [edge.from.path, edge.to.path] : undefined);
}

/** Imports of production code from one member to another of the same workspace, by folder. @param counts which ones */
export function linkPackages(counts: (edge: Edge) => boolean): Link {
  return (edge) => {
    const from = edge.from.owner;
    const to = targetPackage(edge);
    if (!from || !to || from === to || from.kind !== 'member' || to.kind !== 'member') return undefined;
    if (from.group !== to.group || edge.from.role !== 'production') return undefined;
    return counts(edge) ? [from.dir, to.dir] : undefined;
  };
}

/** Runtime imports between files. */
export const fileLink: Link = linkFiles(isRuntime);

/** The package of this repository that an import names, or that owns the file it reaches. */
export function targetPackage({ to }: Edge): Package | undefined {
  if (to.kind === 'file') return to.target ?? to.owner;
  return to.kind === 'unverifiable' || to.kind === 'missing' ? to.target : undefined;
}
