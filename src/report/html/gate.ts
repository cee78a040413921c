import type { Finding, State } from '../../core/finding/index.js';
import type { GateReport } from '../../core/report/index.js';
import { countsLine } from '../counts-line.js';
import { place } from '../place.js';
import type { RuleGroup } from '../rule-groups.js';
import { ruleGroups } from '../rule-groups.js';
import { escapeMarkup } from '../../text/index.js';
import type { Words } from '../words/index.js';

/** One gate as a section: what could not be inspected, then its findings by rule; new ones open, known and waived ones shut. */
export function gateHtml(gate: GateReport, words: Words): string {
  const parts = [
    `<h2><span class="${gate.verdict}">${sign(gate.verdict)} ${escapeMarkup(gate.gate)}</span></h2>`,
    `<p class="soft">${prose(gate.reason)} ${countsLine(gate.summary, words)}</p>`,
    ...ruleGroups(gate.findings).map((group) => rule(group, words)),
    ...(['known', 'waived'] as const).map((state) => others(gate, state, words)),
    notInspected(gate, words),
    gate.truncated === undefined ? '' : `<p>${words.truncated(gate.truncated)}</p>`,
  ];
  return `<section>\n${parts.filter((part) => part !== '').join('\n')}\n</section>\n`;
}

/** A sign for a verdict, so that colour is not the only difference. */
export function sign(verdict: GateReport['verdict']): string {
  return { passed: '✔', failed: '✖', broken: '✖', inconclusive: '?', skipped: '–' }[verdict];
}

/** Text with backticks as code and line breaks kept. */
export function prose(text: string): string {
  const line = (one: string): string =>
    one
      .split(/(`[^`]+`)/)
      .map((part, i) =>
        i % 2 === 1 ? `<code>${escapeMarkup(part.slice(1, -1))}</code>` : escapeMarkup(part),
      )
      .join('');
  return text
    .split(/\r\n|\r|\n/)
    .map(line)
    .join('<br>');
}

function rule({ ruleId, severity, clauses, findings }: RuleGroup, words: Words): string {
  const [first] = findings;
  const sameWhy = findings.every((f) => f.why === first.why);
  const sameDo = findings.every((f) => f.do === first.do);
  const head = [
    `<span class="${severity}">${words.severity[severity]}</span>`,
    `<h3>${escapeMarkup(ruleId)}</h3>`,
    `<span class="soft">${escapeMarkup(clauses.join(' '))} · ${findings.length}</span>`,
  ];
  const texts =
    (sameWhy ? labelled(words.why, first.why) : '') + (sameDo ? labelled(words.do, first.do) : '');
  const items = findings.map((f) =>
    item(f, (sameWhy ? '' : labelled(words.why, f.why)) + (sameDo ? '' : labelled(words.do, f.do))),
  );
  const open = findings.length <= 20 ? ' open' : '';
  return `<details${open}><summary>${head.join(' ')}</summary><div class="body">${texts}<ol>\n${items.join('')}</ol></div></details>`;
}

function labelled(name: string, said: string): string {
  return `<p><b>${name}</b> ${prose(said)}</p>`;
}

function item(finding: Finding, more: string): string {
  const related = finding.related.map(
    (spot) =>
      `<p class="soft">↳ <span class="at">${escapeMarkup(place(spot))}</span> ${escapeMarkup(spot.label)}</p>`,
  );
  const at = `<span class="at">${escapeMarkup(place(finding.location))}</span>`;
  return `<li data-f>${at}<p>${prose(finding.what)}</p>${related.join('')}${more}</li>\n`;
}

function others(gate: GateReport, state: Exclude<State, 'new'>, words: Words): string {
  const findings = gate.findings.filter((f) => f.state === state);
  if (findings.length === 0) return '';
  const items = findings.map((f) => item(f, `<p class="soft">${escapeMarkup(f.ruleId)}</p>`));
  return `<details><summary><h3>${words[state](findings.length)}</h3></summary><div class="body"><ol>\n${items.join('')}</ol></div></details>`;
}

function notInspected(gate: GateReport, words: Words): string {
  if (gate.notInspected.length === 0) return '';
  const items = gate.notInspected.map(
    ({ what, why }) => `<li data-f><span class="at">${escapeMarkup(what)}</span><p>${prose(why)}</p></li>\n`,
  );
  const title = words.notInspected(gate.notInspected.length);
  return `<details><summary><h3>${title}</h3></summary><div class="body"><ol>\n${items.join('')}</ol></div></details>`;
}
