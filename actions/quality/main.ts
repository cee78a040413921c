import { door } from '../../src/shell/door.js';
import { collect } from './collect.js';
import { gate } from './gate.js';
import { notes } from './model/notes.js';

export default door({
  gate,
  collect,
  base: 'none',
  args: [
    { name: 'with-commands', kind: 'switch', help: 'Run the commands; otherwise they are only listed.' },
  ],
  inputs: (read) => ({ 'with-commands': read.flag('commands', true), timeout: read.text('timeout') }),
  notes,
});
