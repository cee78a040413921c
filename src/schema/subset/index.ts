export * from './formats.js';
export * from './policy.js';
export * from './subset.js';
