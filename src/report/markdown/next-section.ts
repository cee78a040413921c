import type { AnyReport } from '../any-report.js';
import { gatesOf } from '../any-report.js';
import { nextFixes } from '../next-fixes.js';
import { shorten, visible } from '../../text/index.js';
import { wordsOf } from '../words/index.js';
import { prose } from './escape.js';
import type { MarkdownOptions } from './options.js';
import type { Section } from './section.js';

/** Longest place or file that is written whole. */
const SUBJECT = 240;

/** The changes that end most findings, as a list; nothing where there are none. For the summary, which is about the repository. */
export function nextSection(report: AnyReport, { lang }: MarkdownOptions): Section[] {
  const words = wordsOf(lang);
  const fixes = nextFixes(gatesOf(report));
  if (fixes.length === 0) return [];
  const lines = fixes.map(({ kind, subject, findings }) => {
    // A backtick or the end of a line in a name would end the code it stands in.
    const said = words.nextFix[kind](shorten(visible(subject).replaceAll('`', "'"), SUBJECT));
    return `- ${words.findings(findings)}: ${prose(said)}\n`;
  });
  return [{ open: `### ${words.next}\n\n${lines.join('')}\n`, rows: [], close: '' }];
}
