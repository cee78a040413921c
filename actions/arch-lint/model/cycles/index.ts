export * from './firmness.js';
export * from './part-cycle.js';
export * from './telling.js';
export { isTypesOnly, useOf } from './use-of-names.js';
