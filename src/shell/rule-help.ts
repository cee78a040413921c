import type { GateReport, SuiteReport } from '../core/report/index.js';
import { GATES } from '../generated/gates.js';
import type { SarifOptions } from '../report/index.js';
import type { GateId } from './check.js';

/** Looks up the page of a rule as SARIF help, for the gates in a report. */
export async function ruleHelp(
  report: GateReport | SuiteReport,
): Promise<NonNullable<SarifOptions['pages']>> {
  const gates = 'gates' in report ? report.gates.map((one) => one.gate) : [report.gate];
  // Rules of the waivers gate speak in every gate's report.
  const wanted = [...new Set([...gates, 'waivers'])].filter((gate): gate is GateId =>
    Object.hasOwn(GATES, gate),
  );
  const pages = new Map<string, string>();
  for (const gate of wanted)
    for (const [id, page] of Object.entries(await GATES[gate].pages())) pages.set(id, page);
  return (ruleId) => {
    const page = pages.get(ruleId);
    if (page === undefined) return undefined;
    const body = page.replace(/^---\n[\s\S]*?\n---\n+/, '');
    const [, summary = ''] = body.split(/\n\s*\n/);
    return { summary: summary.replaceAll('\n', ' '), helpMarkdown: body.trim() };
  };
}
