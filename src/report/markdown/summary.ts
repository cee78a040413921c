import type { AnyReport } from '../any-report.js';
import { wordsOf } from '../words/index.js';
import { fit } from './fit.js';
import type { SummaryOptions } from './options.js';
import { withNext } from './with-next.js';

/** GitHub takes 1 MiB per step and drops a longer summary as a whole (docs: workflow commands, job summaries). */
const JOB_SUMMARY_BYTES = 1024 * 1024;

/** The report for the job summary, cut behind a finding where it would be too long, with a note how many are left out. */
export function summary(report: AnyReport, options: SummaryOptions = {}): string {
  const words = wordsOf(options.lang);
  return fit(
    withNext(report, options),
    options.maxBytes ?? JOB_SUMMARY_BYTES,
    (n) => `> ${words.leftOut(n)}\n`,
  );
}
