export * from './clauses.js';
