export * from './codeowners.js';
export * from './find.js';
export * from './parse.js';
export { matchesOwnerPattern } from './pattern.js';
