export * from './atlas-page.js';
