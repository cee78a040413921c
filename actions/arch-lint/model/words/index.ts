export * from './sources.js';
export type { IdleWord, WordSource } from './word.js';
