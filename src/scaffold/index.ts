export * from './module/plan-module.js';
export * from './overlay.js';
export * from './plan.js';
