import { door } from '../../src/shell/door.js';
import { gate } from './gate.js';
import { draw, FORMATS, pictureFacts } from './picture/index.js';

export default door({
  gate,
  collect: ({ tree }) => tree,
  base: 'trees',
  args: [
    {
      name: 'graph',
      kind: 'text',
      choices: FORMATS,
      help: 'Print the imports instead of a report; html is a page to look at.',
    },
  ],
  view: (tree, settings, judged, { graph }) => draw(tree, settings, judged, graph),
  comparedFacts: pictureFacts,
});
