import type { NotInspected } from '../core/tree/index.js';
import type { Catalogs } from './catalogs.js';
import type { ConfigFault } from './config-fault.js';
import type { Manifest } from './manifest.js';
import type { PackageManager } from './package-manager.js';

/**
 * `root`: the folder that lists members. `member`: named by it; a repository with one package.json has one member and no root.
 * `island`: a package.json nobody lists, such as an example, a template or a fixture. It installs on its own, so it is judged
 * by its own manifest and belongs to no border between members.
 */
export type PackageKind = 'root' | 'member' | 'island';

/** A folder with a package.json. */
export interface Package {
  kind: PackageKind;
  /** Folder, '' for the repository's root. */
  dir: string;
  /** `name` of the manifest; a package without one is known by its folder. */
  name?: string;
  manifest: Manifest;
  /** Folder of the workspace root it is installed with; its own folder when it stands alone. */
  group: string;
  /** The next package further up, whose node_modules Node looks into as well. */
  parent?: Package;
}

/** Packages that are installed together and see each other by name. */
export interface WorkspaceGroup {
  /** Folder of the root, '' for the repository's. */
  dir: string;
  root?: Package;
  members: readonly Package[];
  packageManager: PackageManager;
  catalogs: Catalogs;
  /** By name; when two members share a name the first by folder counts, and `notInspected` says so. */
  byName: ReadonlyMap<string, Package>;
}

/** Every package of a repository. */
export interface Workspace {
  /** Sorted by folder. */
  packages: readonly Package[];
  /** By folder of the root. */
  groups: ReadonlyMap<string, WorkspaceGroup>;
  /** Manifests and lists of members that cannot be read. */
  faults: readonly ConfigFault[];
  /** The faults, and what else could not be taken as it stands. */
  notInspected: readonly NotInspected[];
  /** The package a file belongs to: the nearest one above it. */
  ownerOf(path: string): Package | undefined;
}

/**
 * The packages whose declarations count for `owner`: itself and those above it, since Node looks upwards. Under Plug'n'Play a
 * package sees only what it declares itself (https://yarnpkg.com/features/pnp).
 */
export function* declarersFor(owner: Package, workspace: Workspace): Iterable<Package> {
  yield owner;
  if (workspace.groups.get(owner.group)?.packageManager.pnp === true) return;
  for (let at = owner.parent; at; at = at.parent) yield at;
}

/** How a package is called in messages. */
export function packageLabel(pack: Package): string {
  return pack.name ?? (pack.dir === '' ? 'the root package' : pack.dir);
}
