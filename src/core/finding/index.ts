export * from './finding.js';
export * from './mark-known.js';
