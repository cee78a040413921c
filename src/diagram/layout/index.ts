export * from './arrange.js';
export * from './model.js';
