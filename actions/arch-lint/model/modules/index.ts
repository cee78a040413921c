export * from '../../../../src/modules/index.js';
export * from './border.js';
export * from './layers.js';
export * from './passed-on.js';
export * from './declared-at.js';
