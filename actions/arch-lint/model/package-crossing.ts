import type { Package } from '../../../src/workspace/index.js';
import type { Edge } from '../../../src/graph/index.js';
import { targetPackage } from '../../../src/graph/index.js';
import type { Settings } from '../settings.js';
import { isInside } from './inside.js';

/** An import that gets into another workspace member otherwise than through what that offers. */
export interface PackageCrossing {
  owner: Package;
  target: Package;
  /** How, as the middle of a sentence. */
  how: string;
}

/**
 * Whether an import reaches the inside of another workspace member. Tests and scripts of the workspace's root may look everywhere.
 */
export function packageCrossing(edge: Edge, settings: Settings): PackageCrossing | undefined {
  const { owner, role } = edge.from;
  const target = targetPackage(edge);
  if (!owner || !target || target === owner || target.kind !== 'member') return undefined;
  if (isPartOf(owner, target)) return undefined;
  if (owner.kind === 'root' && role === 'development') return undefined;
  const how = wayIn(edge, target, settings);
  return how === undefined ? undefined : { owner, target, how };
}

/** A package.json that no workspace lists, inside the folder of a package: its code is built with that package's, and has no name to be imported by. */
function isPartOf({ kind, dir }: Package, target: Package): boolean {
  return kind === 'island' && dir.startsWith(`${target.dir}/`);
}

function wayIn({ to }: Edge, target: Package, settings: Settings): string | undefined {
  if (to.kind !== 'file' && to.kind !== 'unverifiable') return undefined;
  if (to.via === 'workspace') {
    if (to.offered !== false) return undefined;
    const subpath = to.subpath ?? '';
    if (target.manifest.fields['exports'] !== undefined)
      return `imports "./${subpath}", which its "exports" does not offer`;
    return settings.deepImports === 'any' || isInside(target, subpath)
      ? `imports "${subpath}" past its entry`
      : undefined;
  }
  if (to.kind !== 'file' || to.path === target.manifest.path || to.aliased === 'exact') return undefined;
  return to.via === 'relative' ? 'reaches it by a relative path' : 'reaches it by an alias for its files';
}
