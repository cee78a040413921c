export * from './compare/index.js';
export * from './json/index.js';
export * from './read/index.js';
export * from './subset/index.js';
export * from './witness/index.js';
