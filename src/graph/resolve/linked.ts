import type { Package, Workspace } from '../../workspace/index.js';
import { declarationOf } from '../../workspace/index.js';

/**
 * Whether `owner` gets the package `named` from the workspace and not from a registry. Package managers link a member when the
 * range allows its version (pnpm by default only with `workspace:`); a range of another major version means the published one.
 */
export function isLinked(owner: Package, named: Package, workspace: Workspace): boolean {
  if (owner === named) return true;
  const range = declarationOf(owner.manifest, named.name ?? '')?.range;
  if (range === undefined) return true;
  if (/^(?:workspace|link|portal|file|catalog):/.test(range)) return true;
  if (/^(?:npm|https?|git\+\w+|github|git):/.test(range)) return false;
  const wanted = majorOf(range);
  const there = majorOf(named.manifest.version ?? '');
  const manager = workspace.groups.get(owner.group)?.packageManager.name;
  return (
    wanted === undefined || there === undefined || wanted === there || (there === 0 && manager !== 'pnpm')
  );
}

function majorOf(version: string): number | undefined {
  const match = /^(?:[~^>=v\s]{0,4})(\d{1,9})/.exec(version);
  return match ? Number(match[1]) : undefined;
}
