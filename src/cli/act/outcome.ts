import type { SuiteReport } from '../../core/report/index.js';
import { makeSuite, suiteReportSchema } from '../../core/report/index.js';
import { asReport, unpackReport } from '../../shell/action/handover.js';
import type { Decision } from './decide.js';
import { plain } from './log/plain.js';
import type { Redactor } from './log/redact.js';
import type { Evidence } from './log/evidence.js';

/**
 * The report of the run: the one the verdict step merged, or where gates are used directly what they hand over. Outputs are
 * files and always whole; what steps print is not, since act drops the last lines of a step now and then.
 */
export function reportOf(evidence: Evidence, redactor: Redactor): SuiteReport | undefined {
  const outputs = (name: string): string[] => evidence.steps.flatMap((step) => step.outputs.get(name) ?? []);
  const merged = outputs('report-json').flatMap((text) => parseSuite(text) ?? []);
  if (merged[0] !== undefined) return merged[0];
  const reports = outputs('report-data').flatMap((packed) => {
    const unpacked = unpackReport(packed);
    if (!unpacked.ok) return [];
    // Packed, a secret could not be seen.
    const hidden = asReport(JSON.parse(redactor.hide(JSON.stringify(unpacked.report))));
    return hidden.ok ? [hidden.report] : [];
  });
  return reports.length > 0 ? makeSuite(reports) : undefined;
}

/** Read as data from outside: a wrong shape is no report. */
function parseSuite(text: string): SuiteReport | undefined {
  try {
    const parsed = suiteReportSchema.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as SuiteReport) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Errors the jobs announced, with file and line: all there is to show where no report came through. */
export function announcedErrors(evidence: Evidence): string[] {
  const lines = evidence.annotations
    .filter(({ level }) => level === 'error')
    .map(({ file, line, column, title, text }) => {
      const place =
        file === undefined ? '' : `${[file, line, column].filter((part) => part !== undefined).join(':')}: `;
      return `${place}${plain(text.split('\n', 1)[0] ?? '')}${title === undefined ? '' : ` [${title}]`}`;
    });
  return [...new Set(lines)];
}

/** What jobs without a success printed last: the way to the cause when no gate could say it. */
export function lastWords(evidence: Evidence): string[] {
  return evidence.jobs
    .filter(({ result, tail }) => result !== 'success' && tail.length > 0)
    .flatMap(({ jobId, tail }) => [
      `last lines of job ${jobId}:`,
      ...tail.slice(-12).map((line) => `  ${line}`),
    ]);
}

/** The closing lines of a run: the reasons, and before them what leads to the cause if no report does. */
export function closingLines(
  decision: Decision,
  evidence: Evidence,
  report: SuiteReport | undefined,
): string[] {
  const word = decision.verdict === 'broken' ? 'broken set-up' : decision.verdict;
  const reasons = decision.reasons.map((reason) => `${word}: ${reason}`);
  if (decision.verdict === 'passed' || report !== undefined) return reasons;
  const errors = announcedErrors(evidence);
  return [...(errors.length > 0 ? errors : lastWords(evidence)), ...reasons];
}
