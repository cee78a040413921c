export * from './comment-blocks.js';
export * from './markdown.js';
export * from './options.js';
export * from './summary.js';
