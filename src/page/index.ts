export * from './data-block.js';
export * from './page.js';
export * from './palette.js';
