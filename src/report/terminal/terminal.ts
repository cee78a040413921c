import type { GateReport } from '../../core/report/index.js';
import type { Verdict } from '../../core/verdict/index.js';
import type { AnyReport } from '../any-report.js';
import { gatesOf, totals } from '../any-report.js';
import { countsLine } from '../counts-line.js';
import { holdsSecret } from '../holds-secret.js';
import { columns } from '../text/columns.js';
import { inert } from '../text/inert.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { gateSection } from './gate-section.js';
import type { Look } from './look.js';
import { makeLook } from './look.js';
import type { TerminalOptions } from './options.js';
import { signed } from './verdict-paint.js';

/** Worst first; among equals, gates with something to say first. */
const ORDER: Readonly<Record<Verdict, number>> = {
  broken: 0,
  failed: 1,
  inconclusive: 2,
  passed: 3,
  skipped: 4,
};

/**
 * The report for people at a terminal: gates, their new findings by rule with code frames, what was skipped and why, and the
 * verdict with its reason last, next to the prompt. Known and waived findings are counted only. Nothing from the repository
 * can act on the terminal.
 */
export function terminal(report: AnyReport, options: TerminalOptions): string {
  const gates = gatesOf(report);
  const secrets = gates.flatMap((gate) => gate.findings.filter(holdsSecret).map((f) => f.location));
  const look = makeLook(options, secrets);
  const isSuite = 'gates' in report;
  const skipped = isSuite ? gates.filter((gate) => gate.verdict === 'skipped') : [];
  const spoken = gates.filter((gate) => !skipped.includes(gate)).toSorted((a, b) => rank(a) - rank(b));
  const lines = [
    ...spoken.flatMap((gate) => gateSection(gate, look, isSuite ? gate.reason : inspected(gate, look))),
    ...skippedBlock(skipped, look),
    ...verdictLines(report, look),
  ];
  return inert(`${lines.join('\n')}\n`);
}

function rank(gate: GateReport): number {
  return ORDER[gate.verdict] * 2 + (gate.findings.some((f) => f.state === 'new') ? 0 : 1);
}

function inspected(gate: GateReport, look: Look): string {
  const counts = Object.entries(gate.inspected).map(([what, n]) => `${what} ${n}`);
  return counts.length > 0 ? `${look.words.inspected}: ${counts.join(' · ')}` : '';
}

function skippedBlock(skipped: readonly GateReport[], look: Look): string[] {
  if (skipped.length === 0) return [];
  const widest = Math.max(...skipped.map((gate) => columns(visible(gate.gate))));
  const rows = skipped.flatMap((gate) => {
    const name = visible(gate.gate).padEnd(widest);
    const reason = wrap(visible(gate.reason), look.width - widest - 4);
    return reason.map((line, i) => look.paint.dim(`  ${i === 0 ? name : ' '.repeat(widest)}  ${line}`));
  });
  return [signed('skipped', look.words.verdict.skipped, look.paint), ...rows, ''];
}

function verdictLines(report: AnyReport, look: Look): string[] {
  const word = look.paint.bold(look.words.verdict[report.verdict].toUpperCase());
  const counts = countsLine(totals(report), look.words);
  return [
    `${signed(report.verdict, word, look.paint)}  ${look.paint.dim(counts)}`.trimEnd(),
    ...wrap(visible(report.reason), look.width - 2).map((line) => `  ${line}`),
  ];
}
