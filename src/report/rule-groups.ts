import type { Finding, Severity } from '../core/finding/index.js';
import { topFirst } from './top-first.js';

/** New findings of one rule at one severity. Never empty. */
export interface RuleGroup {
  ruleId: string;
  severity: Severity;
  clauses: readonly string[];
  findings: readonly [Finding, ...Finding[]];
}

/** Groups the new findings by rule and severity; the group with the most urgent finding comes first. */
export function ruleGroups(findings: readonly Finding[]): RuleGroup[] {
  const groups = new Map<string, { findings: [Finding, ...Finding[]] }>();
  for (const finding of topFirst(findings)) {
    const name = `${finding.severity} ${finding.ruleId}`;
    const group = groups.get(name);
    if (group) group.findings.push(finding);
    else groups.set(name, { findings: [finding] });
  }
  return [...groups.values()].map(({ findings: [first, ...rest] }) => ({
    ruleId: first.ruleId,
    severity: first.severity,
    clauses: first.clauses,
    findings: [first, ...rest],
  }));
}
