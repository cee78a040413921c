export * from './injectors.js';
export type { Trial } from './trial.js';
export * from './trial-lines.js';
export * from './try-rules.js';
