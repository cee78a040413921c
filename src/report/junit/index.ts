export * from './junit.js';
export * from './options.js';
