import type { SuiteReport } from '../../core/report/index.js';
import { suiteReportSchema } from '../../core/report/index.js';
import type { Decision } from './decide.js';
import { plain } from './log/plain.js';
import type { Evidence } from './log/evidence.js';

/** The merged report the verdict step handed out, if it did. Read as data from outside: a wrong shape is no report. */
export function reportOf(evidence: Evidence): SuiteReport | undefined {
  for (const step of evidence.steps) {
    const text = step.outputs.get('report-json');
    if (text === undefined || text === '') continue;
    try {
      const parsed = suiteReportSchema.safeParse(JSON.parse(text));
      if (parsed.success) return parsed.data as SuiteReport;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
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
