export * from './patch.js';
export * from './plan-repairs.js';
export * from './span.js';
