import type { GateReport } from '../../core/report/index.js';
import type { AnyReport } from '../any-report.js';
import { gatesOf } from '../any-report.js';
import { LIMITS } from './limits.js';
import { message } from './message.js';
import type { Log, Run } from './model.js';
import type { SarifOptions } from './options.js';
import { run } from './run.js';

/** Where the standard publishes its schema; a name for readers, nothing is fetched. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * The report as SARIF 2.1.0, one run per gate, the active file within GitHub's limits. A skipped gate has no run in the active file: an empty
 * one would close the alerts it found when it did run.
 */
export function sarif(report: AnyReport, options: SarifOptions): string {
  const gates = gatesOf(report).filter((gate) => options.mode === 'audit' || gate.verdict !== 'skipped');
  const kept = options.mode === 'audit' ? gates : mostTelling(gates, LIMITS.runs);
  const runs = kept.map((gate) => run(gate, options));
  const left = gates.filter((gate) => !kept.includes(gate)).map((gate) => gate.gate);
  if (left.length > 0)
    note(runs, `A SARIF file holds at most ${LIMITS.runs} runs; left out: ${left.join(', ')}.`);
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs };
  return `${inertJson(JSON.stringify(log, null, 2))}\n`;
}

/**
 * The same JSON for any parser, and harmless where it is printed: what acts on a terminal or in a log stands as an escape.
 * Line breaks of the layout stay; strings have none, and `##[` stands in strings only.
 */
function inertJson(json: string): string {
  return json
    .replaceAll('##[', '\\u0023#[')
    .replace(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/gu, (char) =>
      Array.from(
        { length: char.length },
        (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`,
      ).join(''),
    );
}

function note(runs: readonly Run[], text: string): void {
  runs[0]?.invocations[0]?.toolExecutionNotifications.unshift({ level: 'warning', message: message(text) });
}

/** At most `max` gates, those with the worst to say, in the order they came. */
function mostTelling(gates: readonly GateReport[], max: number): readonly GateReport[] {
  if (gates.length <= max) return gates;
  const keep = new Set(gates.toSorted((a, b) => rank(a) - rank(b)).slice(0, max));
  return gates.filter((gate) => keep.has(gate));
}

function rank({ verdict, summary }: GateReport): number {
  if (summary.error > 0) return 0;
  if (verdict === 'broken' || verdict === 'inconclusive') return 1;
  return summary.warning > 0 ? 2 : summary.info > 0 ? 3 : 4;
}
