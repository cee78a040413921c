export * from './canonical.js';
export * from './json.js';
export * from './rational.js';
