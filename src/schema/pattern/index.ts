export * from './find-text.js';
export * from './pattern.js';
