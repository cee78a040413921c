export * from './clock/index.js';
export * from './files/index.js';
export * from './git/index.js';
export * from './http/index.js';
export * from './log/index.js';
export * from './tree/index.js';
