import type { GateReport } from '../../core/report/index.js';
import type { Verdict } from '../../core/verdict/index.js';
import type { AnyReport } from '../any-report.js';
import { gatesOf, totals } from '../any-report.js';
import { countsLine } from '../counts-line.js';
import { holdsSecret } from '../holds-secret.js';
import { nextFixes } from '../next-fixes.js';
import { inert, shorten, visible, wrap } from '../../text/index.js';
import { gateSection } from './gate-section.js';
import type { Look } from './look.js';
import { makeLook } from './look.js';
import type { TerminalOptions } from './options.js';
import { signed } from './verdict-paint.js';

/** Longest place or file of a next fix that is printed whole. */
const SUBJECT = 120;

/** Worst first. */
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
  const brief = (verdict: Verdict): GateReport[] =>
    isSuite ? gates.filter((gate) => gate.verdict === verdict && saysNothingMore(gate)) : [];
  const [passed, skipped] = [brief('passed'), brief('skipped')];
  const spoken = gates
    .filter((gate) => !passed.includes(gate) && !skipped.includes(gate))
    .toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
  const lines = [
    ...spoken.flatMap((gate) => gateSection(gate, look, isSuite ? gate.reason : inspected(gate, look))),
    ...briefly('passed', passed, look),
    ...briefly('skipped', skipped, look),
    ...nextLines(gates, look),
    ...verdictLines(report, look),
  ];
  return inert(`${lines.join('\n')}\n`);
}

/** The changes that end most findings, a line each. */
function nextLines(gates: readonly GateReport[], look: Look): string[] {
  const fixes = nextFixes(gates);
  if (fixes.length === 0) return [];
  const counts = fixes.map(({ findings }) => look.words.findings(findings));
  const widest = Math.max(...counts.map((count) => count.length));
  const rows = fixes.flatMap(({ kind, subject }, at) => {
    const said = visible(look.words.nextFix[kind](shorten(subject, SUBJECT)).replaceAll('`', ''));
    return wrap(said, look.width - widest - 4).map(
      (line, i) => `  ${(i === 0 ? (counts[at] ?? '') : '').padStart(widest)}  ${line}`,
    );
  });
  return [look.paint.bold(look.words.next), ...rows, ''];
}

/** True when a gate's reason is all there is to read of it. */
function saysNothingMore(gate: GateReport): boolean {
  return gate.notInspected.length === 0 && gate.findings.every((f) => f.state !== 'new');
}

function inspected(gate: GateReport, look: Look): string {
  const counts = Object.entries(gate.inspected).map(([what, n]) => `${what} ${n}`);
  return counts.length > 0 ? `${look.words.inspected}: ${counts.join(' · ')}` : '';
}

/** Gates with the same verdict in one block, a reason each. */
function briefly(verdict: Verdict, gates: readonly GateReport[], look: Look): string[] {
  if (gates.length === 0) return [];
  const widest = Math.max(...gates.map(({ gate }) => gate.length));
  const rows = gates.flatMap(({ gate, reason, summary }) => {
    const counts = countsLine(summary, look.words);
    const said = wrap(visible(counts === '' ? reason : `${reason} (${counts})`), look.width - widest - 4);
    return said.map(
      (line, i) => `  ${(i === 0 ? visible(gate) : '').padEnd(widest)}  ${look.paint.dim(line)}`,
    );
  });
  return [signed(verdict, look.words.verdict[verdict], look.paint), ...rows, ''];
}

function verdictLines(report: AnyReport, look: Look): string[] {
  const word = look.paint.bold(look.words.verdict[report.verdict].toUpperCase());
  const counts = countsLine(totals(report), look.words);
  return [
    `${signed(report.verdict, word, look.paint)}  ${look.paint.dim(counts)}`.trimEnd(),
    ...wrap(visible(report.reason), look.width - 2).map((line) => `  ${line}`),
  ];
}
