import { changesOf } from '../../core/exhibit/index.js';
import type { GateReport } from '../../core/report/index.js';
import { makePage } from '../../page/index.js';
import type { AnyReport } from '../any-report.js';
import { gatesOf, totals } from '../any-report.js';
import { countsLine } from '../counts-line.js';
import { escapeMarkup } from '../../text/index.js';
import type { Words } from '../words/index.js';
import { wordsOf } from '../words/index.js';
import { gateHtml, sign } from './gate.js';
import type { HtmlOptions } from './options.js';
import { prose } from './prose.js';
import { SCRIPT } from './script.js';
import { sideLines } from './sides.js';
import { STYLE } from './style.js';

/** The report as one page that needs nothing else: no request, dark and light, filter by text, usable by keyboard. */
export function html(report: AnyReport, options: HtmlOptions = {}): string {
  const words = wordsOf(options.lang);
  const gates = gatesOf(report);
  const sides = sideLines(options.source, words);
  const name = 'gates' in report ? 'eos-gates' : escapeMarkup(report.gate);
  const verdict = words.verdict[report.verdict];
  const counts = countsLine(totals(report), words) || words.nothingNew;
  return makePage({
    language: words.language,
    title: `${name}: ${verdict}`,
    style: STYLE,
    script: SCRIPT,
    body: `<header>
<h1>${name}: <span class="${report.verdict}">${sign(report.verdict)} ${verdict}</span></h1>
<p>${prose(report.reason)} <span class="soft">${counts}</span></p>
</header>
<main>
${table(gates, words)}
<div class="filter" hidden><input type="search" placeholder="${words.filter} ( / )" aria-label="${words.filter}">${levels(words)}<output class="soft" aria-live="polite"></output></div>
${gates
  .filter(hasDetails)
  .map((gate) => gateHtml(gate, sides))
  .join('')}</main>
`,
  });
}

/** A box to tick for each level. */
function levels(words: Words): string {
  const boxes = (['error', 'warning', 'info'] as const).map(
    (level) =>
      `<label class="${level}"><input type="checkbox" value="${level}" checked> ${words.severity[level]}</label>`,
  );
  return `<fieldset><legend>${words.levels}</legend>${boxes.join('')}</fieldset>`;
}

function hasDetails(gate: GateReport): boolean {
  return gate.findings.length > 0 || gate.notInspected.length > 0 || changesOf(gate.facts).length > 0;
}

function table(gates: readonly GateReport[], words: Words): string {
  const numbers = [words.errorsHead, words.warningsHead, words.infosHead, words.knownHead, words.waivedHead];
  const head = [
    `<th>${words.gate}</th><th>${words.verdictHead}</th>`,
    ...numbers.map((title) => `<th class="n">${title}</th>`),
    `<th>${words.inspected}</th><th>${words.reason}</th>`,
  ].join('');
  const rows = gates.map(({ gate, verdict, summary: s, inspected, reason }) => {
    const counts = [s.error, s.warning, s.info, s.known, s.waived].map(number).join('');
    const looked = Object.entries(inspected).map(([what, n]) => `${escapeMarkup(what)} ${n}`);
    const word = `<td class="${verdict}">${sign(verdict)} ${words.verdict[verdict]}</td>`;
    return `<tr><td><b>${escapeMarkup(gate)}</b></td>${word}${counts}<td>${looked.join(', ')}</td><td>${prose(reason)}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

/** A cell with a count; zeros step back. */
function number(n: number): string {
  return `<td class="n${n === 0 ? ' soft' : ''}">${n}</td>`;
}
