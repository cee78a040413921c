import type { Exhibit } from '../../core/exhibit/index.js';
import { changesOf, exhibitOf } from '../../core/exhibit/index.js';
import type { Finding, State } from '../../core/finding/index.js';
import type { GateReport } from '../../core/report/index.js';
import { countsLine } from '../counts-line.js';
import { languageOf } from '../exhibit-words.js';
import { place } from '../place.js';
import type { RuleGroup } from '../rule-groups.js';
import { ruleGroups } from '../rule-groups.js';
import { escapeMarkup } from '../../text/index.js';
import type { Words } from '../words/index.js';
import { exhibitHtml } from './exhibit.js';
import { prose } from './prose.js';
import type { SideLines } from './sides.js';
import { sidesHtml } from './sides.js';

/** One gate as a section: what could not be inspected, then its findings by rule; new ones open, known and waived ones shut. */
export function gateHtml(gate: GateReport, sides: SideLines): string {
  const { words } = sides;
  const parts = [
    `<h2><span class="${gate.verdict}">${sign(gate.verdict)} ${escapeMarkup(gate.gate)}</span></h2>`,
    `<p class="soft">${prose(gate.reason)} ${countsLine(gate.summary, words)}</p>`,
    ...ruleGroups(gate.findings).map((group) => rule(group, sides)),
    ...(['known', 'waived'] as const).map((state) => others(gate, state, sides)),
    harmless(gate, sides),
    notInspected(gate, words),
    gate.truncated === undefined ? '' : `<p>${words.truncated(gate.truncated)}</p>`,
  ];
  return `<section>\n${parts.filter((part) => part !== '').join('\n')}\n</section>\n`;
}

/** A sign for a verdict, so that colour is not the only difference. */
export function sign(verdict: GateReport['verdict']): string {
  return { passed: '✔', failed: '✖', broken: '✖', inconclusive: '?', skipped: '–' }[verdict];
}

function rule({ ruleId, severity, clauses, findings }: RuleGroup, sides: SideLines): string {
  const { words } = sides;
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
    item(f, (sameWhy ? '' : labelled(words.why, f.why)) + (sameDo ? '' : labelled(words.do, f.do)), sides),
  );
  const open = findings.length <= 20 ? ' open' : '';
  return `<details${open}><summary>${head.join(' ')}</summary><div class="body">${texts}<ol>\n${items.join('')}</ol></div></details>`;
}

function labelled(name: string, said: string): string {
  return `<p><b>${name}</b> ${prose(said)}</p>`;
}

function item(finding: Finding, more: string, sides: SideLines): string {
  const exhibit = exhibitOf(finding);
  if (exhibit !== undefined) return changeItem(finding, exhibit, more, sides);
  const related = finding.related.map(
    (spot) =>
      `<p class="soft">↳ <span class="at">${escapeMarkup(place(spot))}</span> ${escapeMarkup(spot.label)}</p>`,
  );
  const at = `<span class="at">${escapeMarkup(place(finding.location))}</span>`;
  return `<li data-f data-level="${finding.severity}">${at}<p>${prose(finding.what)}</p>${related.join('')}${more}</li>\n`;
}

/** A change of a contract: its sentence, the lines of both versions, and what shows it. */
function changeItem(finding: Finding, exhibit: Exhibit, more: string, sides: SideLines): string {
  const { location, related, severity } = finding;
  const old = related.find(({ side }) => side === 'base');
  const parts = [
    `<span class="at">${escapeMarkup(place(location))}</span>`,
    `<p>${prose(exhibit.sentence[languageOf(sides.words)])}</p>`,
    sidesHtml(old, location, sides),
    exhibitHtml(exhibit, sides.words),
    more,
  ];
  return `<li data-f data-level="${severity}">${parts.join('')}</li>\n`;
}

/** Changes that break nobody: what a reader of the changelog wants to see beside those that do. */
function harmless({ facts }: GateReport, sides: SideLines): string {
  const changes = changesOf(facts).filter(({ level }) => level === 'info');
  if (changes.length === 0) return '';
  const items = changes.map(
    (change) =>
      `<li data-f data-level="info"><span class="at">${escapeMarkup(place(change.location))}</span><p>${prose(change[languageOf(sides.words)])}</p>${sidesHtml(change.before, change.location, sides)}</li>\n`,
  );
  return `<details><summary><h3>${sides.words.harmless(changes.length)}</h3></summary><div class="body"><ol>\n${items.join('')}</ol></div></details>`;
}

function others(gate: GateReport, state: Exclude<State, 'new'>, sides: SideLines): string {
  const findings = gate.findings.filter((f) => f.state === state);
  if (findings.length === 0) return '';
  const items = findings.map((f) => item(f, `<p class="soft">${escapeMarkup(f.ruleId)}</p>`, sides));
  return `<details><summary><h3>${sides.words[state](findings.length)}</h3></summary><div class="body"><ol>\n${items.join('')}</ol></div></details>`;
}

function notInspected(gate: GateReport, words: Words): string {
  if (gate.notInspected.length === 0) return '';
  const items = gate.notInspected.map(
    ({ what, why }) => `<li data-f><span class="at">${escapeMarkup(what)}</span><p>${prose(why)}</p></li>\n`,
  );
  const title = words.notInspected(gate.notInspected.length);
  return `<details><summary><h3>${title}</h3></summary><div class="body"><ol>\n${items.join('')}</ol></div></details>`;
}
