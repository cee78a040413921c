import type { Tree } from '../../../src/core/tree/index.js';
import type { Graph } from '../../../src/graph/index.js';
import type { Trial } from './self-test/trial.js';

/** What arch-lint's rules judge. */
export interface ArchModel {
  tree: Tree;
  graph: Graph;
  /** What the self-test came to, where one was asked for. */
  trials?: readonly Trial[];
}
