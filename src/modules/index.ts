export * from './entry.js';
export * from './module-map.js';
export type { Module } from './module.js';
export * from './pattern.js';
export * from './selector.js';
export * from './settings.js';
