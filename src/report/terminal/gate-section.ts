import type { GateReport } from '../../core/report/index.js';
import { countsLine } from '../counts-line.js';
import { ruleGroups } from '../rule-groups.js';
import { shorten, visible, wrap } from '../../text/index.js';
import type { Look } from './look.js';
import { ruleSection } from './rule-section.js';
import { tally } from './tally.js';
import { signed } from './verdict-paint.js';

const NOT_INSPECTED = 3;

/**
 * One gate: a headline, what could not be inspected, and its new findings by rule.
 * @param line what stands below the headline; nothing when empty
 */
export function gateSection(gate: GateReport, look: Look, line: string): string[] {
  const { paint, words } = look;
  const groups = ruleGroups(gate.findings);
  const title = signed(
    gate.verdict,
    `${paint.bold(visible(gate.gate))} ${words.verdict[gate.verdict]}`,
    paint,
  );
  const out = [`${title}  ${paint.dim(countsLine(gate.summary, words))}`.trimEnd()];
  if (line !== '') out.push(...wrap(visible(line), look.width - 2).map((l) => `  ${paint.dim(l)}`));
  const missing = gate.notInspected.slice(0, NOT_INSPECTED);
  if (missing.length > 0) {
    out.push(`  ${paint.yellow(words.notInspected(gate.notInspected.length))}`);
    for (const { what, why } of missing) {
      const text = `${visible(shorten(what, 120))}: ${visible(shorten(why, 200))}`;
      out.push(...wrap(text, look.width - 4).map((l) => `    ${l}`));
    }
    const more = gate.notInspected.length - missing.length;
    if (more > 0) out.push(`    ${paint.dim(words.more(more))}`);
  }
  const counts = tally(groups, look);
  if (counts.length > 0) out.push('', ...counts);
  if (groups.length > 0) out.push('', ...groups.flatMap((group) => ruleSection(group, look)));
  if (gate.truncated !== undefined) out.push(`  ${words.truncated(gate.truncated)}`);
  if (out.at(-1) !== '') out.push('');
  return out;
}
