import type { GateReport, Summary, SuiteReport } from '../core/report/index.js';

/** What every reporter takes: the report of one gate or that of a suite. */
export type AnyReport = GateReport | SuiteReport;

/** The gates a report speaks of, in its order. */
export function gatesOf(report: AnyReport): readonly GateReport[] {
  return 'gates' in report ? report.gates : [report];
}

/** Counts of all gates together. */
export function totals(report: AnyReport): Summary {
  const sum: Summary = { error: 0, warning: 0, info: 0, known: 0, waived: 0 };
  for (const gate of gatesOf(report)) {
    for (const key of ['error', 'warning', 'info', 'known', 'waived'] as const) sum[key] += gate.summary[key];
  }
  return sum;
}
