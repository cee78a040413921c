export * from './border.js';
export * from './module-map.js';
export type { Module } from './module.js';
export * from './pattern.js';
export * from './selector.js';
export * from './entry.js';
export * from './layers.js';
export * from './passed-on.js';
export * from './declared-at.js';
