export * from './batch.js';
export * from './compare.js';
export * from './contract-model.js';
export * from './facts.js';
export * from './hit.js';
export * from './referred-files.js';
export * from './words.js';
