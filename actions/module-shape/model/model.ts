import type { Tree } from '../../../src/core/tree/index.js';
import type { Graph } from '../../../src/graph/index.js';

/** What the rules of module-shape judge. */
export interface ShapeModel {
  tree: Tree;
  graph: Graph;
}
