import type { Evaluation } from '../core/gate/index.js';
import type { Finding } from '../core/finding/index.js';
import type { Stage } from '../core/policy/index.js';
import type { GateReport } from '../core/report/index.js';
import { makeReport, summarise } from '../core/report/index.js';
import type { Session } from './session.js';

/** Turns an evaluation into the gate's verdict, with the one sentence that says why. */
export function decide(
  gate: string,
  evaluation: Evaluation,
  findings: readonly Finding[],
  stage: Stage,
  session: Pick<Session, 'policySource'>,
): GateReport {
  const judged = stage === 'warn' ? findings.map(softened) : findings;
  const { error, warning, known, waived } = summarise(judged);
  const facts: Record<string, unknown> = { ...evaluation.facts, stage, policy: session.policySource };
  const parts = {
    gate,
    inspected: evaluation.inspected,
    notInspected: evaluation.notInspected,
    findings: judged,
    facts,
  };
  const besides = [
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
    ...(known > 0 ? [`${known} known`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ');
  const beside = besides === '' ? '' : ` (besides: ${besides})`;
  if (error > 0)
    return makeReport({ ...parts, verdict: 'failed', reason: `${plural(error, 'error')}${beside}.` });
  if (evaluation.inconclusive !== undefined) {
    return makeReport({ ...parts, verdict: 'inconclusive', reason: evaluation.inconclusive });
  }
  if (evaluation.skipped !== undefined)
    return makeReport({ ...parts, verdict: 'skipped', reason: evaluation.skipped });
  const counts = Object.entries(evaluation.inspected);
  if (counts.every(([, count]) => count === 0)) {
    facts['nothingInspected'] = true;
    return makeReport({
      ...parts,
      verdict: 'inconclusive',
      reason: 'Nothing was inspected, so nothing is proven.',
    });
  }
  // Counts are kept under plural names: `files`, `edges`.
  const seen = counts.map(([name, count]) => plural(count, name.replace(/s$/, ''))).join(', ');
  return makeReport({ ...parts, verdict: 'passed', reason: `No errors in ${seen}${beside}.` });
}

function softened(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

/** `1 error`, `3 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
