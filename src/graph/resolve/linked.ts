import type { Package, Workspace } from '../../workspace/index.js';
import { declarationOf, throughCatalog } from '../../workspace/index.js';
import { joinPath } from './path.js';

/** A package of this repository behind a name, and whether the importing package gets that one and not one from a registry. */
export interface Named {
  pack: Package;
  linked: boolean;
}

/**
 * The package of the repository that `name` means in `owner`: the member of that name, the one that a declaration gives the name to
 * (`workspace:other@*`), or the one in a folder that is declared (`link:../other`). Package managers link a member when the range
 * allows its version (pnpm by default only with `workspace:`); a range of another major version means the published one.
 */
export function packageNamed(owner: Package, name: string, workspace: Workspace): Named | undefined {
  const group = workspace.groups.get(owner.group);
  const range = declarationOf(owner.manifest, name)?.range;
  const byRange = range === undefined ? undefined : declaredPackage(owner, range, workspace);
  if (byRange) return { pack: byRange, linked: true };
  const pack = group?.byName.get(name);
  if (!group || !pack) return undefined;
  if (pack === owner || range === undefined) return { pack, linked: true };
  const known = throughCatalog(range, name, group.catalogs);
  const linked = known === undefined || isAllowed(known, pack, group.packageManager.name === 'pnpm');
  return { pack, linked };
}

/** The package that a range names itself, under its name or by its folder. */
function declaredPackage(owner: Package, range: string, workspace: Workspace): Package | undefined {
  const alias = /^workspace:((?:@[^@/]+\/)?[^@/.~^*][^@/]*)@/.exec(range);
  if (alias) return workspace.groups.get(owner.group)?.byName.get(alias[1] ?? '');
  const folder = /^(?:(?:workspace|link|portal|file):)?(\.{1,2}(?:\/.*)?)$/.exec(range)?.[1];
  const dir = folder === undefined ? undefined : joinPath(owner.dir, folder);
  return dir === undefined ? undefined : workspace.packages.find((one) => one.dir === dir);
}

function isAllowed(range: string, named: Package, strict: boolean): boolean {
  if (/^(?:workspace|link|portal|file):/.test(range)) return true;
  if (/^(?:npm|https?|git\+\w+|github|git):/.test(range)) return false;
  const wanted = majorOf(range);
  const there = majorOf(named.manifest.version ?? '');
  return wanted === undefined || there === undefined || wanted === there || (there === 0 && !strict);
}

function majorOf(version: string): number | undefined {
  const match = /^(?:[~^>=v\s]{0,4})(\d{1,9})/.exec(version);
  return match ? Number(match[1]) : undefined;
}
