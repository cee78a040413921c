export * from './clock.js';
export * from './exec.js';
export * from './files.js';
export * from './forge.js';
export * from './git.js';
export * from './http.js';
export * from './log.js';
export * from './platform.js';
