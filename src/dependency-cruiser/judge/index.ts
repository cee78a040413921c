export * from './judge.js';
export * from './violation.js';
