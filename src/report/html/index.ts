export * from './html.js';
export * from './options.js';
