export * from './compare.js';
export * from './policy.js';
export * from './schema.js';
