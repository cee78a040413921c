export * from './inline.js';
export * from './waiver.js';
