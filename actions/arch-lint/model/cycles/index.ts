export { isTypesOnly } from './use-of-names.js';
export * from './firmness.js';
export * from './part-cycle.js';
export * from './telling.js';
