export * from './finding.js';
export * from './identity.js';
export * from './mark-known.js';
export * from './match-claims.js';
