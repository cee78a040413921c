import { door } from '../../src/shell/door.js';
import { collect } from './collect.js';
import { gate } from './gate.js';
import { pictureFacts } from './picture/index.js';
import { propose } from './propose.js';
import { ARGUMENTS, notes, settle, view } from './view.js';

export default door({
  gate,
  collect,
  base: 'trees',
  args: ARGUMENTS,
  inputs: (read) => ({ 'dependency-cruiser-config': read.text('dependency-cruiser-config') }),
  propose,
  settle,
  notes,
  view,
  comparedFacts: pictureFacts,
});
