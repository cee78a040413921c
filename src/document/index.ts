export * from './document.js';
export * from './pointer.js';
export * from './read-document.js';
