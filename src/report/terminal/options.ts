import type { SourceOf } from '../source.js';
import type { Language } from '../words/index.js';

/** How the terminal report looks. */
export interface TerminalOptions {
  color: boolean;
  /** Columns of the terminal; used between 40 and 110, as longer lines do not read well. */
  width: number;
  /** Texts of files, for code frames. Without it there are none. */
  source?: SourceOf;
  /** Findings shown in full per rule; 3 when not given. */
  limit?: number;
  lang?: Language;
}
