import type { Tree } from '../core/tree/index.js';
import type { Manifest } from './manifest.js';
import { isRecord } from './manifest.js';

export type PackageManagerName = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** What installs the dependencies of a workspace, and the file that says so. */
export interface PackageManager {
  name: PackageManagerName;
  /** As written in `packageManager`, without the hash; undefined when no file states it. */
  version?: string;
  /** Yarn from version 2 on. */
  berry: boolean;
  /** Yarn's Plug'n'Play: no node_modules folder, every import must be declared. */
  pnp: boolean;
  /** The file it was told from. */
  evidence: string;
  lockfile?: string;
}

/** Lock files in the order they are believed when several lie side by side. */
const LOCKFILES: readonly (readonly [file: string, name: PackageManagerName])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['yarn.lock', 'yarn'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

/**
 * Tells the package manager of the folder `dir`: the `packageManager` field (Corepack), `devEngines.packageManager` (npm),
 * pnpm-workspace.yaml, then the lock file. Without any of them it is npm, which every Node brings.
 */
export function detectPackageManager(
  tree: Tree,
  dir: string,
  manifest: Manifest | undefined,
): PackageManager {
  const at = (file: string) => (dir === '' ? file : `${dir}/${file}`);
  const lock = LOCKFILES.find(([file]) => tree.has(at(file)));
  const stated = statedIn(manifest);
  const name = stated?.name ?? (tree.has(at('pnpm-workspace.yaml')) ? 'pnpm' : lock?.[1]) ?? 'npm';
  const ownLock = LOCKFILES.find(([file, owner]) => owner === name && tree.has(at(file)))?.[0];
  const yarnrc = tree.has(at('.yarnrc.yml'));
  const berry =
    name === 'yarn' && (yarnrc || (stated?.version !== undefined && !/^[01]\./.test(stated.version)));
  return {
    name,
    ...(stated?.version === undefined ? {} : { version: stated.version }),
    berry,
    pnp: isPnp(tree, at, name),
    evidence: stated ? (manifest?.path ?? 'package.json') : at(ownLock ?? fallbackEvidence(name)),
    ...(ownLock === undefined ? {} : { lockfile: at(ownLock) }),
  };
}

/**
 * Only what says so in so many words counts, the loader file (never run) or the linker: being strict where packages do lie side by
 * side would be wrong more often than it helps. In loose mode packages see each other all the same.
 */
function isPnp(tree: Tree, at: (file: string) => string, name: PackageManagerName): boolean {
  if (name === 'pnpm') return /^\s*node-linker\s*=\s*pnp\s*$/m.test(textOf(tree, at('.npmrc')));
  const yarnrc = textOf(tree, at('.yarnrc.yml'));
  if (name !== 'yarn' || /^\s*pnpMode:\s*["']?loose/m.test(yarnrc)) return false;
  const linker = /^\s*nodeLinker:\s*["']?([\w-]+)/m.exec(yarnrc)?.[1];
  return linker === undefined ? tree.has(at('.pnp.cjs')) || tree.has(at('.pnp.js')) : linker === 'pnp';
}

function fallbackEvidence(name: PackageManagerName): string {
  return name === 'pnpm' ? 'pnpm-workspace.yaml' : 'package.json';
}

function statedIn(
  manifest: Manifest | undefined,
): { name: PackageManagerName; version?: string } | undefined {
  const field = /^(npm|pnpm|yarn|bun)@([^+]+)/.exec(manifest?.packageManager ?? '');
  if (field) return { name: field[1] as PackageManagerName, version: field[2] ?? '' };
  const engines = manifest?.fields['devEngines'];
  const engine = isRecord(engines) && isRecord(engines['packageManager']) ? engines['packageManager'] : {};
  const name = engine['name'];
  return name === 'npm' || name === 'pnpm' || name === 'yarn' || name === 'bun' ? { name } : undefined;
}

function textOf(tree: Tree, path: string): string {
  const file = tree.has(path) ? tree.read(path) : undefined;
  return file?.ok ? file.text : '';
}
