export type { Reach } from './reaches.js';
export { MAX_CUT, reaches } from './reaches.js';
