export * from './page.js';
export * from './rule.js';
