export * from './name.js';
export * from './record.js';
export * from './rewrite.js';
export * from './tree.js';
export * from './verify.js';
export * from './write.js';
