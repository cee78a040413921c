export * from './compare.js';
export * from './place.js';
export * from './draft.js';
export * from './policy.js';
export * from './schema.js';
