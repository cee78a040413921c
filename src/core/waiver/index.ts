export * from './inline.js';
export * from './waiver.js';
export * from './edit.js';
