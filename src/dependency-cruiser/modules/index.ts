export type { Installed } from './dependency.js';
export * from './list.js';
export * from './module.js';
export * from './paths.js';
