import type { Finding } from '../finding/index.js';
import { compareFindings } from '../finding/index.js';
import type { NotInspected } from '../tree/index.js';
import type { ExitCode, Verdict } from '../verdict/index.js';
import { exitCode, worstExit } from '../verdict/index.js';
import { VERSION } from './version.js';

/** What one gate says, ready for every reporter. Deterministic: the same tree gives the same bytes. */
export interface GateReport {
  schemaVersion: 1;
  tool: { name: 'eos-gates'; version: string };
  gate: string;
  verdict: Verdict;
  /** One sentence, always there. */
  reason: string;
  inspected: Readonly<Record<string, number>>;
  notInspected: readonly NotInspected[];
  findings: readonly Finding[];
  summary: Summary;
  facts: Readonly<Record<string, unknown>>;
  /** Findings left out where the report had to fit a size; `summary` stays whole. */
  truncated?: number;
}

/** Counts of findings: the first three count `new` ones by severity, the others count by state. */
export interface Summary {
  error: number;
  warning: number;
  info: number;
  known: number;
  waived: number;
}

/** What `check` and the verdict job say: all gates together. */
export interface SuiteReport {
  schemaVersion: 1;
  tool: { name: 'eos-gates'; version: string };
  verdict: Verdict;
  reason: string;
  gates: readonly GateReport[];
}

export const TOOL = { name: 'eos-gates', version: VERSION } as const;

/** Counts findings by severity (new ones) and state. */
export function summarise(findings: readonly Finding[]): Summary {
  const summary: Summary = { error: 0, warning: 0, info: 0, known: 0, waived: 0 };
  for (const finding of findings) summary[finding.state === 'new' ? finding.severity : finding.state]++;
  return summary;
}

/** Completes a report: sorts, counts, and fixes the order of every list. */
export function makeReport(
  parts: Pick<GateReport, 'gate' | 'verdict' | 'reason'> &
    Partial<Pick<GateReport, 'inspected' | 'notInspected' | 'findings' | 'facts'>>,
): GateReport {
  const findings = (parts.findings ?? []).toSorted(compareFindings);
  return {
    schemaVersion: 1,
    tool: TOOL,
    gate: parts.gate,
    verdict: parts.verdict,
    reason: parts.reason,
    inspected: parts.inspected ?? {},
    notInspected: parts.notInspected ?? [],
    findings,
    summary: summarise(findings),
    facts: parts.facts ?? {},
  };
}

/** True when the gate ran to its end and there was nothing for it to look at. */
export function nothingInspected(report: GateReport): boolean {
  return report.verdict === 'inconclusive' && report.facts['nothingInspected'] === true;
}

/** Exit code of one gate. */
export function reportExitCode(report: GateReport): ExitCode {
  return exitCode({ verdict: report.verdict, nothingInspected: nothingInspected(report) });
}

/** Exit code of several gates: the worst. When no gate ran at all, nothing was inspected. */
export function suiteExitCode(reports: readonly GateReport[]): ExitCode {
  if (reports.every((report) => report.verdict === 'skipped')) return 3;
  return worstExit(reports.map(reportExitCode));
}

/** Joins reports of gates to one, in the order given. */
export function makeSuite(reports: readonly GateReport[]): SuiteReport {
  const code = suiteExitCode(reports);
  const by = (verdict: Verdict): string[] => reports.filter((r) => r.verdict === verdict).map((r) => r.gate);
  const [failed, broken, inconclusive, passed] = [
    by('failed'),
    by('broken'),
    by('inconclusive'),
    by('passed'),
  ];
  const say = (names: string[], word: string): string[] =>
    names.length > 0 ? [`${names.join(', ')} ${word}`] : [];
  const bad = [...say(broken, 'broken'), ...say(failed, 'failed'), ...say(inconclusive, 'inconclusive')];
  const verdict: Verdict =
    broken.length > 0
      ? 'broken'
      : failed.length > 0
        ? 'failed'
        : inconclusive.length > 0 || code === 3
          ? 'inconclusive'
          : 'passed';
  const reason =
    bad.length > 0
      ? `${bad.join('; ')}.`
      : code === 3
        ? 'No gate found anything to inspect.'
        : `${passed.join(', ')} passed.`;
  return { schemaVersion: 1, tool: TOOL, verdict, reason, gates: reports };
}

/** JSON with a newline at the end; key order is that of construction, so equal reports are equal bytes. */
export function serialise(report: GateReport | SuiteReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
