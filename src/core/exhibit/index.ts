export * from './exhibit.js';
