import type { Tree } from '../../../src/core/tree/index.js';
import type { Graph } from '../../../src/graph/index.js';

/** What arch-lint's rules judge. */
export interface ArchModel {
  tree: Tree;
  graph: Graph;
}
