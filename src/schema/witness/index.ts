export * from './meta-schemas.js';
export * from './shrink.js';
export * from './validator.js';
