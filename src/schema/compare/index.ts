export * from './breaks.js';
export * from './place-at.js';
export * from './session.js';
