import type { Finding, Severity } from '../../core/finding/index.js';
import { compareText } from '../../core/finding/index.js';
import { place } from '../place.js';
import type { RuleGroup } from '../rule-groups.js';
import { columns, shorten, visible, visibleLines, wrap } from '../../text/index.js';
import { exhibitLines } from './exhibit-lines.js';
import { frame } from './frame.js';
import type { Look } from './look.js';

/** Longest path or name that is printed whole: longer ones are cut in the middle. */
const NAME = 240;
/** Longest text of a finding, in characters. */
const TEXT = 1500;
/** Files named where findings of a rule are only counted, and related places named per finding. */
const FILES = 5;
const RELATED = 3;

/**
 * The findings of one rule: some in full, the rest counted by file, then why, what to do, and where to read more. Of notes one is
 * said, without code and reason: nothing has to be done about them.
 */
export function ruleSection(group: RuleGroup, look: Look): string[] {
  const note = group.severity === 'info';
  const limit = note ? 1 : look.limit;
  const shown = group.findings.slice(0, limit);
  const rest = group.findings.slice(limit);
  const [first] = group.findings;
  const sameWhy = shown.every((f) => f.why === first.why);
  const sameDo = shown.every((f) => f.do === first.do);
  const { bold, dim } = look.paint;
  const out = [
    `  ${severity(group.severity, look)}  ${bold(visible(group.ruleId))}  ${dim(visible(group.clauses.join(' ')))}`.trimEnd(),
    '',
  ];
  for (const finding of shown) {
    out.push(...oneFinding(finding, look, note));
    if (!sameWhy) out.push(...labelled(look.words.why, finding.why, look));
    if (!sameDo) out.push(...labelled(look.words.do, finding.do, look));
    if (finding.fix) {
      const safety = finding.fix.safety === 'safe' ? look.words.safe : look.words.unsafe;
      out.push(...labelled(look.words.fix, `${finding.fix.title} (${safety})`, look));
    }
    out.push('');
  }
  if (rest.length > 0) {
    out.push(
      ...wrap(look.words.moreOfRule(rest.length, files(rest, look)), look.width - 2).map((l) => `  ${l}`),
      '',
    );
  }
  if (sameWhy && !note) out.push(...labelled(look.words.why, first.why, look));
  if (sameDo) out.push(...labelled(look.words.do, first.do, look));
  out.push(`  ${label(look.words.learn, look)} ${dim(`eos-gates explain ${visible(group.ruleId)}`)}`, '');
  return out;
}

function oneFinding(finding: Finding, look: Look, briefly: boolean): string[] {
  const { cyan, dim } = look.paint;
  const likely = finding.confidence === 'likely' ? `  ${dim(`(${look.words.likely})`)}` : '';
  const related = finding.related
    .slice(0, RELATED)
    .map((r) =>
      `    ${dim('↳')} ${visible(shorten(place(r), NAME))}  ${dim(visible(shorten(r.label, 80)))}`.trimEnd(),
    );
  const more = finding.related.length - RELATED;
  return [
    `  ${cyan(visible(shorten(place(finding.location), NAME)))}${likely}`,
    ...visibleLines(shorten(finding.what, TEXT)).flatMap((line) =>
      wrap(line, look.width - 4).map((l) => `    ${l}`),
    ),
    ...(briefly
      ? []
      : [
          ...frame(finding.location, look),
          ...exhibitLines(finding, look),
          ...related,
          ...(more > 0 ? [`    ${dim(look.words.more(more))}`] : []),
        ]),
  ];
}

/** `why   text …` with the text's further lines below its first. */
function labelled(name: string, text: string, look: Look): string[] {
  const indent = labelWidth(look) + 3;
  const lines = visibleLines(shorten(text, TEXT)).flatMap((line) => wrap(line, look.width - indent));
  return lines.map((line, i) =>
    i === 0 ? `  ${label(name, look)} ${line}` : `${' '.repeat(indent)}${line}`,
  );
}

function label(name: string, look: Look): string {
  return look.paint.dim(name.padEnd(labelWidth(look)));
}

function labelWidth({ words }: Look): number {
  return Math.max(...[words.why, words.do, words.learn].map(columns)) + 1;
}

function severity(level: Severity, look: Look): string {
  const word = look.words.severity[level];
  return level === 'error'
    ? look.paint.red(word)
    : level === 'warning'
      ? look.paint.yellow(word)
      : look.paint.cyan(word);
}

/** `a.ts (12), b.ts` by number of findings, then by name. */
function files(findings: readonly Finding[], look: Look): string {
  const counts = new Map<string, number>();
  for (const { location } of findings) counts.set(location.file, (counts.get(location.file) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, n], [b, m]) => m - n || compareText(a, b));
  const named = sorted
    .slice(0, FILES)
    .map(([file, n]) => `${visible(shorten(file, 80))}${n > 1 ? ` (${n})` : ''}`);
  const left = sorted.length - named.length;
  return named.join(', ') + (left > 0 ? ` ${look.words.moreFiles(left)}` : '');
}
