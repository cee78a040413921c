import type { Finding, Location, Severity } from '../../core/finding/index.js';
import { compareFindings } from '../../core/finding/index.js';
import type { AnyReport } from '../any-report.js';
import { gatesOf } from '../any-report.js';
import { isInHead, place } from '../place.js';
import { cutBytes, visible, visibleLines } from '../../text/index.js';
import { urgency } from '../top-first.js';
import type { Language } from '../words/index.js';
import { wordsOf } from '../words/index.js';
import type { Annotation, Level } from './annotation.js';

/** First and last line of a piece of a file that the change touches; both count, lines start at 1. */
export type LineRange = readonly [first: number, last: number];

export interface AnnotationOptions {
  /** Lines the change touches, by file; a file with no range is touched as a whole (renamed, say). */
  touched: ReadonlyMap<string, readonly LineRange[]>;
  /** Annotations per level that are still free in this step; 10 where not given, and never more. */
  budget?: Partial<Record<Level, number>>;
  lang?: Language;
}

/** GitHub shows 10 annotations of each level per step and drops the rest without a word (docs: workflow commands). */
const MAX_PER_LEVEL = 10;
/** A message is cut here; GitHub refuses annotations above 64 kB. */
const MAX_MESSAGE_BYTES = 4096;

const LEVEL: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Chooses which new findings become annotations: those on touched lines, then those in touched files, then the rest, each by
 * urgency and the report's order.
 * @returns the chosen ones, the most telling first, and how many new findings are left for the summary
 */
export function annotations(
  report: AnyReport,
  options: AnnotationOptions,
): { annotations: Annotation[]; left: number } {
  const fresh = gatesOf(report)
    .flatMap((gate) => gate.findings.filter((f) => f.state === 'new'))
    .map((finding) => ({ finding, distance: distance(finding.location, options.touched) }))
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        urgency(a.finding) - urgency(b.finding) ||
        compareFindings(a.finding, b.finding),
    );
  const free = {
    error: room('error', options),
    warning: room('warning', options),
    notice: room('notice', options),
  };
  const chosen = fresh.filter(({ finding }) => free[LEVEL[finding.severity]]-- > 0);
  return {
    annotations: chosen.map(({ finding }) => toAnnotation(finding, options.lang)),
    left: fresh.length - chosen.length,
  };
}

function room(level: Level, options: AnnotationOptions): number {
  return Math.min(options.budget?.[level] ?? MAX_PER_LEVEL, MAX_PER_LEVEL);
}

/** 0 on a touched line, 1 in a touched file, 2 elsewhere. */
function distance(location: Location, touched: AnnotationOptions['touched']): 0 | 1 | 2 {
  const ranges = isInHead(location) ? touched.get(location.file) : undefined;
  if (ranges === undefined) return 2;
  const last = location.endLine ?? location.line;
  return ranges.some(([from, to]) => from <= last && location.line <= to) ? 0 : 1;
}

function toAnnotation(finding: Finding, lang: Language | undefined): Annotation {
  const { location } = finding;
  const words = wordsOf(lang);
  const pointable = isInHead(location) && visible(location.file) === location.file;
  const texts = [
    ...(pointable ? [] : [place(location)]),
    finding.what,
    `${words.why}: ${finding.why}`,
    `${words.do}: ${finding.do}`,
  ];
  const message = texts
    .flatMap((text, i) => (i === 0 && !pointable ? visible(text) : visibleLines(text)))
    .join('\n');
  return {
    level: LEVEL[finding.severity],
    ...(pointable ? position(location) : {}),
    title: visible(finding.ruleId),
    message: cutBytes(message, MAX_MESSAGE_BYTES),
  };
}

function position(location: Location): Pick<Annotation, 'file' | 'line' | 'endLine' | 'col'> {
  const { file, line, column, endLine } = location;
  // GitHub refuses a column where the range has several lines.
  const severalLines = endLine !== undefined && endLine > line;
  return { file, line, ...(severalLines ? { endLine } : { col: column }) };
}
