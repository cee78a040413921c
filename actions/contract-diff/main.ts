import { door } from '../../src/shell/door.js';
import { args, inputs } from './collect/arguments.js';
import { batch } from './collect/batch.js';
import { collect } from './collect.js';
import { gate } from './gate.js';
import { approve } from './verbs/approve.js';
import { changelog } from './verbs/changelog.js';

export default door({
  gate,
  collect,
  base: 'none',
  positionals: 'OLD NEW',
  args,
  alone: batch,
  verbs: { changelog, approve },
  inputs,
});
