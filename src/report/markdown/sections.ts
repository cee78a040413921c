import type { Finding } from '../../core/finding/index.js';
import { exhibitOf } from '../../core/exhibit/index.js';
import type { GateReport } from '../../core/report/index.js';
import type { Verdict } from '../../core/verdict/index.js';
import type { AnyReport } from '../any-report.js';
import { gatesOf, totals } from '../any-report.js';
import { countsLine } from '../counts-line.js';
import type { RuleGroup } from '../rule-groups.js';
import { ruleGroups } from '../rule-groups.js';
import { shorten } from '../../text/index.js';
import { urgency } from '../top-first.js';
import type { Words } from '../words/index.js';
import { wordsOf } from '../words/index.js';
import { code, prose } from './escape.js';
import { exhibitBlock } from './exhibit-block.js';
import { linkedPlace } from './linked-place.js';
import type { MarkdownOptions } from './options.js';
import { picture } from './picture.js';
import type { Section } from './section.js';

const SIGN: Readonly<Record<Verdict, string>> = {
  passed: '✅',
  failed: '❌',
  broken: '💥',
  inconclusive: '❔',
  skipped: '⏭️',
};

/** Longest name and longest text of a finding that are written whole. */
const NAME = 240;
const TEXT = 2000;
/** Longest reason in the table, so that the table of all gates fits a comment. */
const REASON = 300;
const NOT_INSPECTED = 20;

/** The report as Markdown in pieces: headline, table of gates, then rules, the most urgent first, with a row for each finding. */
export function sections(report: AnyReport, options: MarkdownOptions): Section[] {
  const words = wordsOf(options.lang);
  const gates = gatesOf(report);
  return [
    headline(report, words),
    table(gates, words),
    ...gates.flatMap((gate) => picture(gate, words)),
    ...gates
      .flatMap((gate) => ruleGroups(gate.findings))
      .toSorted((a, b) => urgency(a.findings[0]) - urgency(b.findings[0]))
      .map((group) => rule(group, options, words)),
    ...gates.flatMap((gate) => notInspected(gate, words)),
  ];
}

function plain(open: string): Section {
  return { open, rows: [], close: '' };
}

function headline(report: AnyReport, words: Words): Section {
  const name = 'gates' in report ? 'eos-gates' : prose(report.gate);
  const counts = countsLine(totals(report), words) || words.nothingNew;
  const verdict = words.verdict[report.verdict];
  return plain(
    `## ${SIGN[report.verdict]} ${name}: ${verdict}\n\n${prose(shorten(report.reason, TEXT))} ${counts}\n\n`,
  );
}

function table(gates: readonly GateReport[], words: Words): Section {
  const head = [
    words.gate,
    words.verdictHead,
    words.errorsHead,
    words.warningsHead,
    words.infosHead,
    words.knownHead,
    words.waivedHead,
    words.inspected,
    words.reason,
  ];
  const rows = gates.map(({ gate, verdict, summary: s, inspected, reason, truncated }) => [
    code(gate),
    `${SIGN[verdict]} ${words.verdict[verdict]}`,
    ...[s.error, s.warning, s.info, s.known, s.waived].map(String),
    Object.entries(inspected)
      .map(([what, n]) => `${prose(what)} ${n}`)
      .join(', '),
    prose(shorten(reason, REASON)) + (truncated === undefined ? '' : ` ${words.truncated(truncated)}`),
  ]);
  const align = ['---', '---', '--:', '--:', '--:', '--:', '--:', '---', '---'];
  const lines = [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
  return plain(`${lines.join('')}\n`);
}

function rule(group: RuleGroup, options: MarkdownOptions, words: Words): Section {
  const { findings, severity, clauses } = group;
  const [first] = findings;
  const shown = findings.some((finding) => exhibitOf(finding) !== undefined);
  const open = [
    `### ${words.severity[severity]}: ${code(group.ruleId)} (${prose(clauses.join(', '))})\n\n`,
    `**${words.why}** ${prose(shorten(first.why, TEXT))}<br>**${words.do}** ${prose(shorten(first.do, TEXT))}\n\n`,
    `<details${findings.length <= 10 ? ' open' : ''}><summary>${words.places(findings.length)}</summary>\n\n`,
    shown ? '' : `| ${words.place} | ${words.what} |\n| --- | --- |\n`,
  ];
  return {
    open: open.join(''),
    rows: findings.map((finding) => (shown ? exhibitBlock : row)(finding, first, options, words)),
    close: '\n</details>\n\n',
  };
}

/** Why and what to do stand in the row only where they differ from what stands above the table. */
function row(finding: Finding, first: Finding, options: MarkdownOptions, words: Words): string {
  const cell = [
    prose(shorten(finding.what, TEXT)),
    finding.why === first.why ? '' : `**${words.why}** ${prose(shorten(finding.why, TEXT))}`,
    finding.do === first.do ? '' : `**${words.do}** ${prose(shorten(finding.do, TEXT))}`,
  ];
  return `| ${linkedPlace(finding, options)} | ${cell.filter((text) => text !== '').join('<br>')} |\n`;
}

function notInspected(gate: GateReport, words: Words): Section[] {
  if (gate.notInspected.length === 0) return [];
  const shown = gate.notInspected.slice(0, NOT_INSPECTED);
  const lines = shown.map(
    ({ what, why }) => `- ${code(shorten(what, NAME))}: ${prose(shorten(why, NAME))}\n`,
  );
  const more = gate.notInspected.length - shown.length;
  const rest = more > 0 ? `- ${words.more(more)}\n` : '';
  const title = `${words.notInspectedHead}: ${code(gate.gate)} (${gate.notInspected.length})`;
  return [plain(`<details><summary>${title}</summary>\n\n${lines.join('')}${rest}\n</details>\n\n`)];
}
