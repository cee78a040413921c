import type { NotInspected, Tree } from '../core/tree/index.js';
import type { Evaluated } from './config/index.js';
import { readConfiguration } from './config/index.js';
import type { Preparation, Prepared } from './cruise.js';
import { readKnown } from './known.js';
import { rootsOf } from './roots.js';

/** The names under which dependency-cruiser finds a configuration by itself, in its order. */
export const CONFIGURATION_NAMES = [
  '.dependency-cruiser.json',
  '.dependency-cruiser.js',
  '.dependency-cruiser.cjs',
  '.dependency-cruiser.mjs',
] as const;

/** Why code is not run when nobody has said that it may be. */
export const WHY_NOT_RUN =
  'it is code, and code of a repository is run from the base commit only, or when --dependency-cruiser-config names it';

/** The configuration at the root of a tree, if there is one. */
export function foundIn(tree: Tree): string | undefined {
  return CONFIGURATION_NAMES.find((name) => tree.has(name));
}

/** What a tree and code that was run already give for one configuration. */
export interface PreparedFile {
  prepared?: Prepared;
  unread: readonly NotInspected[];
  /** Code that has to be run first. */
  needs: readonly string[];
}

/**
 * Reads one configuration and what belongs to it.
 * @param knownIn the tree whose list of known violations counts
 * @throws Problem for a configuration that is not valid
 */
export function prepareFile(
  tree: Tree,
  file: string,
  from: Prepared['from'],
  { evaluated, knownIn = tree }: { evaluated?: ReadonlyMap<string, Evaluated>; knownIn?: Tree } = {},
): PreparedFile {
  const read = readConfiguration(tree, file, evaluated);
  if (!read.ok) return { unread: read.missing, needs: read.needs };
  const { known, unread } = readKnown(knownIn, read.configuration);
  return {
    prepared: {
      configuration: read.configuration,
      roots: rootsOf(tree, read.configuration.dir),
      known,
      from,
    },
    unread,
    needs: [],
  };
}

/** Reads the configurations of a tree without running anything: what is code is named as not looked at. */
export function prepareData(tree: Tree, files: readonly string[]): Preparation {
  const ready: Prepared[] = [];
  const unread: NotInspected[] = [];
  for (const file of files) {
    const { prepared, unread: missing, needs } = prepareFile(tree, file, 'head');
    if (prepared) ready.push(prepared);
    unread.push(...missing, ...needs.map((what) => ({ what, why: WHY_NOT_RUN })));
  }
  return { ready, unread };
}
