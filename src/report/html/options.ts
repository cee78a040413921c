import type { SourceOf } from '../source.js';
import type { Language } from '../words/index.js';

export interface HtmlOptions {
  lang?: Language;
  /** Texts of files, for the lines of both sides of a change. Without it there are none. */
  source?: SourceOf;
}
