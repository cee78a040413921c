import { door } from '../../src/shell/door.js';
import { gate } from './gate.js';

export default door({ gate, collect: ({ tree }) => tree, base: 'trees' });
