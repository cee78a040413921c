export { offeredSubpaths } from './exports-map.js';
export { namedEntries } from './package-entry.js';
export * from './path.js';
export * from './resolution.js';
export { Resolver } from './resolver.js';
