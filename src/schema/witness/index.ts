export * from './shrink.js';
export * from './validator.js';
