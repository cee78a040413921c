import type { Location } from '../../core/finding/index.js';
import type { Language } from '../words/index.js';

export interface MarkdownOptions {
  /** Address of a place, on the code host say; undefined where there is none. Only https addresses are used. */
  link?: (location: Location) => string | undefined;
  lang?: Language;
}

/** Options with a limit on the result. */
export interface SummaryOptions extends MarkdownOptions {
  /** Size of the result at most, in UTF-8 bytes; GitHub's limit for a job summary when not given. */
  maxBytes?: number;
}
