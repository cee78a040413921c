export * from './files/index.js';
export * from './git/index.js';
