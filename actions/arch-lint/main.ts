import { buildGraph, graphJson } from '../../src/graph/index.js';
import { door } from '../../src/shell/door.js';
import { gate } from './gate.js';

export default door({
  gate,
  collect: ({ tree }) => tree,
  base: 'trees',
  args: [
    { name: 'graph', kind: 'text', choices: ['json'], help: 'Print the import graph instead of a report.' },
  ],
  view: (tree, { ignore, jsdoc }, { graph }) =>
    graph === undefined ? undefined : graphJson(buildGraph(tree, { ignore, jsdoc })),
});
