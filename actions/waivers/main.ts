import { door } from '../../src/shell/door.js';
import { collect } from './collect.js';
import { gate } from './gate.js';

export default door({ gate, collect, base: 'none' });
