export * from './bytes.js';
export * from './columns.js';
export * from './inert.js';
export * from './json-lines.js';
export * from './markup.js';
export * from './shorten.js';
export * from './visible.js';
export * from './wrap.js';
