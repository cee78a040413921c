export * from './options.js';
export * from './terminal.js';
