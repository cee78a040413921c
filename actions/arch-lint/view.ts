import { compareWithOracle } from '../../src/dependency-cruiser/index.js';
import { buildGraph, graphJson } from '../../src/graph/index.js';
import type { ArgumentSpec, GateArguments } from '../../src/shell/door.js';
import type { ArchTree } from './model/cruise.js';
import { cruiseOf } from './model/cruise.js';
import { printDependencyCruiser } from './model/print/print.js';
import type { Settings } from './settings.js';

/** Arguments that only arch-lint has. */
export const ARGUMENTS: readonly ArgumentSpec[] = [
  { name: 'graph', kind: 'text', choices: ['json'], help: 'Print the import graph instead of a report.' },
  {
    name: 'dependency-cruiser-config',
    kind: 'text',
    help: 'Configuration of dependency-cruiser to judge by as well (otherwise found at the root).',
  },
  {
    name: 'engine',
    kind: 'text',
    choices: ['eos-gates', 'dependency-cruiser'],
    help: "Run the repository's own dependency-cruiser as well, and print how its violations differ from ours.",
  },
  {
    name: 'print-dependency-cruiser',
    kind: 'switch',
    help: 'Print the settings as a configuration of dependency-cruiser instead of a report.',
  },
];

/** What is printed instead of a report when the arguments ask for it. */
export function view(tree: ArchTree, settings: Settings, args: GateArguments): string | undefined {
  const printed = args['print-dependency-cruiser'] === true;
  if (args['graph'] === undefined && !printed && tree.oracle === undefined) return undefined;
  const graph = buildGraph(tree, { ignore: settings.ignore });
  if (printed) return printDependencyCruiser({ tree, graph }, settings);
  if (tree.oracle === undefined) return graphJson(graph);
  return compareWithOracle(cruiseOf({ tree, graph }, settings), tree.oracle);
}
