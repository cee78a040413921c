import { buildGraph } from '../../src/graph/index.js';
import type { ArchTree } from './model/index.js';
import { proposeSection } from './model/index.js';
import type { Settings } from './settings.js';

/** The section of eos.yaml that describes the repository as it is today. */
export function propose(tree: ArchTree, { ignore, jsdoc }: Settings): string | undefined {
  return proposeSection({ tree, graph: buildGraph(tree, { ignore, jsdoc }) });
}
