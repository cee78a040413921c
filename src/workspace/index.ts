export * from './catalogs.js';
export * from './config-fault.js';
export * from './jsonc.js';
export * from './manifest.js';
export * from './package-manager.js';
export * from './read-workspace.js';
export * from './workspace.js';
