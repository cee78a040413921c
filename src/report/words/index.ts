import { de } from './de.js';
import { en } from './en.js';
import type { Words } from './words.js';

export type { Words } from './words.js';

/** Languages the fixed words are there in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The fixed words of a language; English when none is asked for. */
export function wordsOf(language: Language = 'en'): Words {
  return { en, de }[language];
}
