import type { Finding } from '../../core/finding/index.js';
import type { GateReport } from '../../core/report/index.js';
import { urgency } from '../top-first.js';
import { fingerprints } from './fingerprint.js';
import { LIMITS } from './limits.js';
import { message } from './message.js';
import type { Notification, Run } from './model.js';
import type { SarifOptions } from './options.js';
import { SRCROOT } from './place.js';
import { result } from './result.js';
import { descriptors } from './rules.js';

/** One gate as a SARIF run; its category on GitHub is `eos-gates/<gate>`. */
export function run(gate: GateReport, options: SarifOptions): Run {
  // Occurrences are counted over all findings, so that a fingerprint is the same in both files.
  const prints = fingerprints(gate.findings);
  const listed = gate.findings
    .map((finding, i) => ({ finding, print: prints[i] ?? '' }))
    .filter(({ finding }) => options.mode === 'audit' || finding.state === 'new');
  const kept = options.mode === 'audit' ? listed : mostUrgent(listed, LIMITS.resultsPerRun);
  const rules = descriptors(
    kept.map(({ finding }) => finding),
    options.pages,
  );
  const index = new Map(rules.map((rule, i) => [rule.id, i]));
  return {
    tool: {
      driver: { name: gate.tool.name, version: gate.tool.version, semanticVersion: gate.tool.version, rules },
    },
    automationDetails: { id: `eos-gates/${gate.gate}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [SRCROOT]: { description: { text: 'The root of the repository.' } } },
    invocations: [
      {
        executionSuccessful: gate.verdict !== 'broken' && gate.verdict !== 'inconclusive',
        toolExecutionNotifications: notifications(gate, listed.length - kept.length),
      },
    ],
    results: kept.map(({ finding, print }) =>
      result(finding, index.get(finding.ruleId) ?? -1, print, options.mode),
    ),
    properties: { verdict: gate.verdict, reason: gate.reason, inspected: gate.inspected },
  };
}

/** At most `max`, the most urgent ones, in the order they came. */
function mostUrgent<T extends { finding: Finding }>(listed: readonly T[], max: number): readonly T[] {
  if (listed.length <= max) return listed;
  const ranked = listed.toSorted((a, b) => urgency(a.finding) - urgency(b.finding)).slice(0, max);
  const keep = new Set(ranked);
  return listed.filter((one) => keep.has(one));
}

function notifications(gate: GateReport, cut: number): Notification[] {
  const out: Notification[] = [];
  if (gate.verdict === 'broken') out.push({ level: 'error', message: message(gate.reason) });
  if (gate.verdict === 'inconclusive') out.push({ level: 'warning', message: message(gate.reason) });
  const left = cut + (gate.truncated ?? 0);
  if (left > 0) {
    out.push({
      level: 'warning',
      message: message(`${left} findings of the lowest severity are left out here.`),
    });
  }
  for (const { what, why } of gate.notInspected) {
    out.push({ level: 'warning', message: message(`Not inspected: ${what}: ${why}`) });
  }
  return out;
}
