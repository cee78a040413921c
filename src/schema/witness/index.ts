export type { FormatCheck } from './checked-format.js';
export * from './meta-schemas.js';
export * from './shape.js';
export * from './shrink.js';
export * from './validator.js';
