import { compareText } from '../core/finding/index.js';
import { matchesGlob } from '../core/glob/index.js';
import type { NotInspected, Tree } from '../core/tree/index.js';
import type { ConfigFault } from './config-fault.js';
import { asNotInspected } from './config-fault.js';
import type { Manifest } from './manifest.js';
import { emptyManifest, isMarker, readManifest } from './manifest.js';
import type { Catalogs } from './catalogs.js';
import { catalogFieldsOf, readCatalogs } from './catalogs.js';
import { memberGlobs, readYaml } from './member-globs.js';
import { detectPackageManager } from './package-manager.js';
import type { Package, Workspace, WorkspaceGroup } from './workspace.js';

/** A package.json at work: who lists it, and whether it lists others. */
interface Candidate {
  dir: string;
  manifest: Manifest | undefined;
  group: string;
  isRoot: boolean;
  listed: boolean;
}

/**
 * Reads all package.json files of a tree (node_modules aside) and sorts them into workspaces. Nothing is thrown: what cannot be
 * read stands in `notInspected` with its position.
 */
export function readWorkspace(tree: Tree): Workspace {
  const faults: ConfigFault[] = [];
  const candidates = assignGroups(tree, readManifests(tree, faults), faults);
  const notInspected: NotInspected[] = [];
  const packages = makePackages(candidates);
  const byDir = new Map(packages.map((pack) => [pack.dir, pack]));
  const groups = makeGroups(tree, packages, faults, notInspected);
  const owners = new Map<string, Package | undefined>();
  const owner = (dir: string): Package | undefined => {
    if (!owners.has(dir)) owners.set(dir, nearest(byDir, dir));
    return owners.get(dir);
  };
  notInspected.unshift(...faults.map(asNotInspected));
  return { packages, groups, faults, notInspected, ownerOf: (path) => owner(folderOf(path)) };
}

function readManifests(tree: Tree, faults: ConfigFault[]): Map<string, Manifest | undefined> {
  const manifests = new Map<string, Manifest | undefined>();
  for (const path of tree.paths) {
    if (path === 'pnpm-workspace.yaml' || path === 'rush.json') {
      if (!manifests.has('')) manifests.set('', undefined);
      continue;
    }
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue;
    if (path.startsWith('node_modules/') || path.includes('/node_modules/')) continue;
    const read = readManifest(tree, path);
    if ('why' in read) {
      faults.push(read);
      const dir = folderOf(path);
      manifests.set(dir, { ...emptyManifest(dir), broken: true });
    } else manifests.set(read.dir, read);
  }
  return manifests;
}

/** From the top down: a root takes what its globs name among the folders below it; who is named by nobody stands alone. */
function assignGroups(
  tree: Tree,
  manifests: Map<string, Manifest | undefined>,
  faults: ConfigFault[],
): Candidate[] {
  const dirs = [...manifests.keys()].toSorted(compareText);
  const candidates = new Map<string, Candidate>();
  for (const dir of dirs) {
    candidates.set(dir, { dir, manifest: manifests.get(dir), group: dir, isRoot: false, listed: false });
  }
  for (const root of candidates.values()) {
    if (root.listed && root.group !== root.dir && root.manifest?.fields['workspaces'] === undefined) continue;
    const found = memberGlobs(tree, root.dir, root.manifest, faults);
    if (!found || (root.listed && found.source.endsWith('lerna.json'))) continue;
    if (!root.listed) root.isRoot = true;
    for (const dir of membersBelow(root.dir, found.globs, dirs)) {
      const member = candidates.get(dir);
      if (member && !member.listed) Object.assign(member, { group: root.group, listed: true });
    }
  }
  return [...candidates.values()].filter(
    ({ dir, manifest, isRoot, listed }) =>
      isRoot ||
      (manifest !== undefined && (listed || !isMarker(manifest) || !hasManifestAbove(dir, manifests))),
  );
}

function hasManifestAbove(dir: string, manifests: ReadonlyMap<string, unknown>): boolean {
  for (let at = dir; at !== '';) if (manifests.has((at = folderOf(at)))) return true;
  return false;
}

/** Folders named by the globs, in order: a later `!glob` takes away, a later glob brings back. */
function membersBelow(root: string, globs: readonly string[], dirs: readonly string[]): string[] {
  const steps = globs.map((glob) => {
    const negated = glob.startsWith('!');
    return { negated, pattern: tidy(negated ? glob.slice(1) : glob) };
  });
  const prefix = root === '' ? '' : `${root}/`;
  return dirs.filter((dir) => {
    if (dir === root || !dir.startsWith(prefix)) return false;
    const inside = dir.slice(prefix.length);
    let taken = false;
    for (const { negated, pattern } of steps) {
      if (taken === negated && matchesGlob(pattern, inside)) taken = !negated;
    }
    return taken;
  });
}

// Package managers take a leading `./` and a trailing `/` for nothing.
function tidy(glob: string): string {
  return glob
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
}

function makePackages(candidates: readonly Candidate[]): Package[] {
  const alone = candidates.filter((one) => one.manifest !== undefined).length === 1;
  const packages = new Map<string, Package>();
  for (const { dir, manifest, group, isRoot, listed } of candidates) {
    const parent = dir === '' ? undefined : nearest(packages, folderOf(dir));
    packages.set(dir, {
      kind: isRoot ? 'root' : listed || alone || dir === '' ? 'member' : 'island',
      dir,
      ...(manifest?.name === undefined ? {} : { name: manifest.name }),
      manifest: manifest ?? emptyManifest(dir),
      group,
      ...(parent === undefined ? {} : { parent }),
    });
  }
  return [...packages.values()];
}

function makeGroups(
  tree: Tree,
  packages: readonly Package[],
  faults: ConfigFault[],
  notInspected: NotInspected[],
): Map<string, WorkspaceGroup> {
  const groups = new Map<string, WorkspaceGroup>();
  for (const dir of new Set(packages.map((pack) => pack.group))) {
    const all = packages.filter((pack) => pack.group === dir);
    const root = all.find((pack) => pack.kind === 'root');
    const byName = new Map<string, Package>();
    for (const pack of all) {
      const twin = pack.name === undefined ? undefined : byName.get(pack.name);
      if (twin) {
        const why = `its name ${JSON.stringify(pack.name)} is already that of ${twin.manifest.path}; imports by name are read as that one`;
        notInspected.push({ what: pack.manifest.path, why });
      } else if (pack.name !== undefined) byName.set(pack.name, pack);
    }
    groups.set(dir, {
      dir,
      ...(root === undefined ? {} : { root }),
      members: all.filter((pack) => pack !== root),
      packageManager: detectPackageManager(tree, dir, root?.manifest ?? all[0]?.manifest),
      catalogs: catalogsIn(tree, dir, (root ?? all[0])?.manifest, faults),
      byName,
    });
  }
  return groups;
}

function catalogsIn(
  tree: Tree,
  dir: string,
  manifest: Manifest | undefined,
  faults: ConfigFault[],
): Catalogs {
  const read = (file: string, notes: ConfigFault[]): Record<string, unknown> => {
    const path = dir === '' ? file : `${dir}/${file}`;
    return tree.has(path) ? readYaml(tree, path, notes) : {};
  };
  // A fault in pnpm's file was noted when its members were looked for.
  const files = [read('pnpm-workspace.yaml', []), read('.yarnrc.yml', faults)];
  return readCatalogs([...files, ...(manifest ? catalogFieldsOf(manifest) : [])]);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nearest(byDir: ReadonlyMap<string, Package>, dir: string): Package | undefined {
  for (let at = dir; ; at = folderOf(at)) {
    const found = byDir.get(at);
    if (found || at === '') return found;
  }
}
