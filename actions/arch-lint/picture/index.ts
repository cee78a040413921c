export * from './atlas.js';
export * from './boxes.js';
export * from './change.js';
export * from './draw.js';
export * from './neighbourhood.js';
export * from './overview.js';
