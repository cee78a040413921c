export * from './change.js';
export { compareApis } from './compare-api.js';
export * from './fact.js';
export * from './facts/index.js';
export * from './rules.js';
export * from './schema/index.js';
