export * from './config/index.js';
export * from './cruise.js';
export * from './judge/index.js';
export * from './known.js';
export * from './modules/index.js';
export * from './oracle.js';
export * from './prepare.js';
