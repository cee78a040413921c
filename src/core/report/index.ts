export * from './report.js';
export * from './schema.js';
export * from './version.js';
