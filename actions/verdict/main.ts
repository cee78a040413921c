import { makeSuite } from '../../src/core/report/index.js';
import { door } from '../../src/shell/door.js';
import { collect, inputs } from './collect.js';
import { gate } from './gate.js';

export default door({
  gate,
  collect,
  inputs,
  base: 'none',
  positionals: 'REPORT…',
  args: [
    {
      name: 'expected',
      kind: 'list',
      help: '"<gate>: auto|required|off" (repeatable; default: the gates of the given reports)',
    },
  ],
  suite: ({ jobs }, own) => makeSuite([...jobs.flatMap(({ report }) => report ?? []), own]),
});
