export * from './arena.js';
export * from './node.js';
