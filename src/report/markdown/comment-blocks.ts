import type { AnyReport } from '../any-report.js';
import { wordsOf } from '../words/index.js';
import type { MarkdownOptions } from './options.js';
import { whole } from './section.js';
import { sections } from './sections.js';

/** Findings listed per rule in a comment; the job summary has the others. */
const PER_RULE = 10;

/** A piece of the comment that stands alone, and the number of findings it speaks of. */
export interface CommentBlock {
  text: string;
  findings: number;
}

/**
 * The report for the pull request's comment, in blocks from important to less: whoever writes the comment takes as many as its
 * limit allows (65,536 characters on GitHub) and says what is left out.
 */
export function commentBlocks(report: AnyReport, options: MarkdownOptions = {}): CommentBlock[] {
  const words = wordsOf(options.lang);
  return sections(report, options).map((section) => {
    const rest = section.rows.length - PER_RULE;
    const close = rest > 0 ? `\n${words.more(rest)}\n${section.close}` : section.close;
    return {
      text: whole({ ...section, rows: section.rows.slice(0, PER_RULE), close }),
      findings: section.rows.length,
    };
  });
}
