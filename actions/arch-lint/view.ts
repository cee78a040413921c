import { compareWithOracle } from '../../src/dependency-cruiser/index.js';
import { buildGraph } from '../../src/graph/index.js';
import type { Evaluation } from '../../src/core/gate/index.js';
import type { ArgumentSpec, GateArguments } from '../../src/shell/door.js';
import type { ArchTree } from './model/cruise.js';
import { cruiseOf } from './model/cruise.js';
import type { Trial } from './model/index.js';
import { trialLines } from './model/index.js';
import { printDependencyCruiser } from './model/print/print.js';
import type { Judged } from './picture/index.js';
import { FORMATS, draw } from './picture/index.js';
import type { Settings } from './settings.js';

/** Arguments that only arch-lint has. */
export const ARGUMENTS: readonly ArgumentSpec[] = [
  {
    name: 'graph',
    kind: 'text',
    choices: FORMATS,
    help: 'Print the imports instead of a report; html is a page to look at.',
  },
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
  { name: 'self-test', kind: 'switch', help: 'Prove first that every rule bites.' },
];

/** Settings as the arguments want them. */
export function settle(settings: Settings, args: GateArguments): Settings {
  return args['self-test'] === true ? { ...settings, selfTest: true } : settings;
}

/** What people are told beside the report: which rules were tried, and whether they bite. */
export function notes(_tree: ArchTree, { facts }: Evaluation): string {
  return trialLines((facts?.['selfTest'] ?? []) as Trial[]);
}

/** What is printed instead of a report when the arguments ask for it. */
export function view(
  tree: ArchTree,
  settings: Settings,
  judged: Judged,
  args: GateArguments,
): string | undefined {
  const printed = args['print-dependency-cruiser'] === true;
  if (!printed && tree.oracle === undefined) return draw(tree, settings, judged, args['graph']);
  const { ignore, jsdoc } = settings;
  const graph = buildGraph(tree, { memo: judged.memo, ignore, jsdoc });
  if (tree.oracle === undefined) return printDependencyCruiser({ tree, graph }, settings);
  return compareWithOracle(cruiseOf({ tree, graph }, settings), tree.oracle);
}
