export * from './firmness.js';
export * from './part-cycle.js';
export * from './telling.js';
export { useOf } from './use-of-names.js';
