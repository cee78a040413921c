import type { Tree } from '../../../src/core/tree/index.js';
import type { Cruise, OracleAnswer, Preparation } from '../../../src/dependency-cruiser/index.js';
import { cruise, foundIn, prepareData } from '../../../src/dependency-cruiser/index.js';
import type { Settings } from '../settings.js';
import type { ArchModel } from './model.js';

export type { Judged, Step } from '../../../src/dependency-cruiser/index.js';

/** A tree with what was found out about dependency-cruiser's configurations; without that, only those that are data are read. */
export interface ArchTree extends Tree {
  cruiser?: Preparation;
  /** What dependency-cruiser itself said, when it was asked. */
  oracle?: readonly OracleAnswer[];
}

const known = new WeakMap<ArchModel, { settings: Settings; cruise: Cruise }>();

/** The graph judged by dependency-cruiser's configurations, once per model. */
export function cruiseOf(model: ArchModel, settings: Settings): Cruise {
  const before = known.get(model);
  if (before?.settings === settings) return before.cruise;
  const made = cruise(model.graph, preparationOf(model.tree, settings));
  known.set(model, { settings, cruise: made });
  return made;
}

/** What is known of the configurations: what the run found out beforehand, else what is data. */
export function preparationOf(tree: ArchTree, settings: Settings): Preparation {
  return tree.cruiser ?? prepareData(tree, wantedFiles(tree, settings));
}

/** The configurations the settings name, or the one at the root. */
export function wantedFiles(tree: Tree, { dependencyCruiser }: Settings): readonly string[] {
  if (dependencyCruiser === false) return [];
  if (dependencyCruiser !== undefined) return dependencyCruiser;
  const found = foundIn(tree);
  return found === undefined ? [] : [found];
}
