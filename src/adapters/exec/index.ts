export * from './memory-exec.js';
export * from './node-exec.js';
