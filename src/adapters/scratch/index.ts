export * from './memory-scratch.js';
export * from './node-scratch.js';
