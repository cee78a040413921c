export * from './configuration.js';
export * from './read.js';
export * from './rule-set.js';
