export * from './overlay.js';
export * from './tree.js';
