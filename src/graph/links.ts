import type { Package } from '../workspace/index.js';
import type { Link } from './cycles.js';
import type { Edge } from './graph.js';
import { isRuntime } from './graph.js';

/** Runtime imports between files. */
export const fileLink: Link = (edge) =>
  edge.to.kind === 'file' && isRuntime(edge) ? [edge.from.path, edge.to.path] : undefined;

/** Runtime imports of production code from one member to another of the same workspace, by folder. */
export const packageLink: Link = (edge) => {
  const from = edge.from.owner;
  const to = targetPackage(edge);
  if (
    !from ||
    !to ||
    from === to ||
    from.kind !== 'member' ||
    to.kind !== 'member' ||
    from.group !== to.group
  ) {
    return undefined;
  }
  return edge.from.role === 'production' && isRuntime(edge) ? [from.dir, to.dir] : undefined;
};

/** The package of this repository that an import names, or that owns the file it reaches. */
export function targetPackage({ to }: Edge): Package | undefined {
  if (to.kind === 'file') return to.target ?? to.owner;
  return to.kind === 'unverifiable' || to.kind === 'missing' ? to.target : undefined;
}
