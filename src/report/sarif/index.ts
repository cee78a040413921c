export * from './options.js';
export * from './sarif.js';
