import type { Language } from '../words/index.js';

export interface HtmlOptions {
  lang?: Language;
}
