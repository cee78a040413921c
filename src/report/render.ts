import { serialise } from '../core/report/index.js';
import type { AnyReport } from './any-report.js';
import type { HtmlOptions } from './html/index.js';
import { html } from './html/index.js';
import type { JunitOptions } from './junit/index.js';
import { junit } from './junit/index.js';
import type { MarkdownOptions } from './markdown/index.js';
import { markdown } from './markdown/index.js';
import type { SarifOptions } from './sarif/index.js';
import { sarif } from './sarif/index.js';
import type { TerminalOptions } from './terminal/index.js';
import { terminal } from './terminal/index.js';

/** What `--format` takes. */
export const FORMATS = ['terminal', 'json', 'sarif', 'junit', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Options of all formats; each takes what it knows. */
export type RenderOptions = Partial<
  TerminalOptions & SarifOptions & JunitOptions & MarkdownOptions & HtmlOptions
>;

/** A report in the format asked for. Equal reports and options give equal bytes. */
export function render(format: Format, report: AnyReport, options: RenderOptions = {}): string {
  switch (format) {
    case 'terminal':
      return terminal(report, { color: false, width: 100, ...options });
    case 'json':
      return serialise(report);
    case 'sarif':
      return sarif(report, { mode: 'active', ...options });
    case 'junit':
      return junit(report, options);
    case 'markdown':
      return markdown(report, options);
    case 'html':
      return html(report, options);
  }
}
