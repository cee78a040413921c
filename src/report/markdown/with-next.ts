import type { AnyReport } from '../any-report.js';
import { nextSection } from './next-section.js';
import type { MarkdownOptions } from './options.js';
import type { Section } from './section.js';
import { sections } from './sections.js';

/** All sections, with the next fixes behind headline and table. A comment on a pull request does without: it is about the change. */
export function withNext(report: AnyReport, options: MarkdownOptions): Section[] {
  const [headline, table, ...rest] = sections(report, options);
  const first = [headline, table].filter((section) => section !== undefined);
  return [...first, ...nextSection(report, options), ...rest];
}
