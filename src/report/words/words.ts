import type { en } from './en.js';

/** What a language has to supply: every word of English. */
export type Words = typeof en;
