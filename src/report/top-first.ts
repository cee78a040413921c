import type { Finding, Severity } from '../core/finding/index.js';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 2, info: 4 };

/** Smaller is more urgent: severity first, then what is certain before what is likely. */
export function urgency(finding: Pick<Finding, 'severity' | 'confidence'>): number {
  return WEIGHT[finding.severity] + (finding.confidence === 'certain' ? 0 : 1);
}

/** The new findings, the most urgent first; the order of the report decides among equals. */
export function topFirst(findings: readonly Finding[]): Finding[] {
  return findings.filter((f) => f.state === 'new').toSorted((a, b) => urgency(a) - urgency(b));
}
