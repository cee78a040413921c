export * from './model.js';
export * from './parse.js';
export * from './reference.js';
