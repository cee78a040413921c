export * from './content.js';
export * from './inline.js';
export * from './read-markdown.js';
