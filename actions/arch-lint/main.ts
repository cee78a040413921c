import { buildGraph, graphJson } from '../../src/graph/index.js';
import { door } from '../../src/shell/door.js';
import { gate } from './gate.js';
import type { Trial } from './model/index.js';
import { proposeSection, trialLines } from './model/index.js';

export default door({
  gate,
  collect: ({ tree }) => tree,
  base: 'trees',
  args: [
    { name: 'graph', kind: 'text', choices: ['json'], help: 'Print the import graph instead of a report.' },
    { name: 'self-test', kind: 'switch', help: 'Prove first that every rule bites.' },
  ],
  propose: (tree, { ignore, jsdoc }) => proposeSection({ tree, graph: buildGraph(tree, { ignore, jsdoc }) }),
  settle: (settings, args) => (args['self-test'] === true ? { ...settings, selfTest: true } : settings),
  notes: (_, { facts }) => trialLines((facts?.['selfTest'] ?? []) as Trial[]),
  view: (tree, { ignore, jsdoc }, { graph }) =>
    graph === undefined ? undefined : graphJson(buildGraph(tree, { ignore, jsdoc })),
});
