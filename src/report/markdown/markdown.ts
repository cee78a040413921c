import type { AnyReport } from '../any-report.js';
import type { MarkdownOptions } from './options.js';
import { whole } from './section.js';
import { withNext } from './with-next.js';

/** The whole report as Markdown, of any length. */
export function markdown(report: AnyReport, options: MarkdownOptions = {}): string {
  return withNext(report, options).map(whole).join('');
}
