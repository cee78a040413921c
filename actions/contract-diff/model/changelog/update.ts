import type { Entry, Group } from './entry.js';
import { GROUPS } from './entry.js';
import type { Language } from './headings.js';
import { GROUP_HEADINGS, TITLES, UNRELEASED, groupOfHeading, isHeadingOf } from './headings.js';
import { Standing, lineOf, readLine } from './marks.js';

/** A changelog that is to tell of a change. */
export interface Update {
  /** Name of the contract, for the title of a new file. */
  name: string;
  /** The changelog as it is and as it was before the change; undefined where there is none. */
  text: string | undefined;
  before: string | undefined;
  /** Version the change comes with; undefined when it has none of its own. */
  version: string | undefined;
  entries: readonly Entry[];
  language: Language;
}

/** Entries of a change that its changelog does not have: not at all, or no more often than before the change. */
export function missingEntries({
  text = '',
  before = '',
  entries,
}: Pick<Update, 'text' | 'before' | 'entries'>): Entry[] {
  const [now, then] = [new Standing(text), new Standing(before)];
  return entries.filter((entry) => now.of(entry) <= then.of(entry));
}

/**
 * The changelog with every entry of the change under its version and group, and without entries of ours that hold no longer. What
 * people wrote stays, also where they reworded a line. The same text when there is nothing to do.
 */
export function updateChangelog(update: Update): string {
  const { name, text = '', version, language } = update;
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const stale = staleLines(lines, update);
  const missing = missingEntries(update);
  const released = headingToRename(lines, version);
  if (stale.size === 0 && missing.length === 0 && released < 0) return text;
  const page = new Page(lines, language);
  if (released >= 0) page.lines[released] = `## ${version ?? ''}`;
  page.remove(stale);
  if (page.lines.length === 0) page.lines.push(`# ${TITLES[language]} ${name}`);
  for (const group of GROUPS) {
    const own = missing.filter((entry) => entry.group === group);
    if (own.length > 0)
      page.add(
        version,
        group,
        own.map((entry) => lineOf(entry, language)),
      );
  }
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return page.lines.join(end) + end;
}

/** Lines of ours that this change added and that are no longer true of it; reworded ones belong to who reworded them. */
function staleLines(lines: readonly string[], { before = '', entries }: Update): Set<number> {
  const then = new Standing(before);
  const wanted = new Set(entries.map(({ mark }) => mark));
  const left = new Map<string, number>();
  const stale = new Set<number>();
  const marks = lines.map((line) => readLine(line));
  for (const read of marks) if (read) left.set(read.mark, (left.get(read.mark) ?? 0) + 1);
  for (const [at, read] of marks.entries()) {
    if (!read?.untouched || wanted.has(read.mark)) continue;
    const added = (left.get(read.mark) ?? 0) - then.ofMark(read.mark);
    if (added <= 0) continue;
    stale.add(at);
    left.set(read.mark, (left.get(read.mark) ?? 0) - 1);
  }
  return stale;
}

/** Where a version gets its number, what was unreleased belongs to it: line of that heading, or -1. */
function headingToRename(lines: readonly string[], version: string | undefined): number {
  if (version === undefined) return -1;
  const headings = headingsIn(lines, 2);
  if (headings.some(({ text }) => isHeadingOf(text, version))) return -1;
  return headings.find(({ text }) => isHeadingOf(text, undefined))?.at ?? -1;
}

interface Heading {
  at: number;
  text: string;
}

/** Headings of a level; what stands in a block of code is none. */
function headingsIn(lines: readonly string[], level: 2 | 3): Heading[] {
  const found: Heading[] = [];
  let fenced = false;
  for (const [at, line] of lines.entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const [, signs, text = ''] = /^(#{2,3})\s+([^]*)$/.exec(line) ?? [];
    if (!fenced && signs?.length === level) found.push({ at, text });
  }
  return found;
}

/** A changelog as lines, being changed. */
class Page {
  constructor(
    readonly lines: string[],
    private readonly language: Language,
  ) {}

  /** Takes lines out, and headings that have nothing left below them. */
  remove(gone: ReadonlySet<number>): void {
    for (const at of [...gone].toSorted((a, b) => b - a)) {
      const lonely = this.lines[at - 1]?.trim() === '' && (this.lines[at + 1] ?? '').trim() === '';
      this.lines.splice(at, lonely ? 2 : 1);
      for (const level of [3, 2] as const) this.removeIfEmpty(at, level);
    }
  }

  private removeIfEmpty(near: number, level: 2 | 3): void {
    const heading = headingsIn(this.lines, level).findLast(({ at }) => at < near);
    if (heading === undefined) return;
    const next = this.lines.findIndex((line, at) => at > heading.at && line.trim() !== '');
    const empty = next < 0 || /^#{1,3}\s/.test(this.lines[next] ?? '');
    if (!empty || (level === 2 && this.lines[next]?.startsWith('###') === true)) return;
    const end = next < 0 ? this.lines.length : next;
    this.lines.splice(heading.at, end - heading.at);
    this.lines.length = next < 0 ? this.lastWritten(this.lines.length) : this.lines.length;
  }

  /** Puts entries at the end of their group. */
  add(version: string | undefined, group: Group, entries: readonly string[]): void {
    const [start, end] = this.section(version);
    const groups = headingsIn(this.lines, 3).filter(({ at }) => at > start && at < end);
    const own = groups.findIndex(({ text }) => groupOfHeading(text) === group);
    if (own >= 0) {
      this.insert(this.lastWritten(groups[own + 1]?.at ?? end), entries);
      return;
    }
    const rank = GROUPS.indexOf(group);
    const later = groups.find(({ text }) => GROUPS.indexOf(groupOfHeading(text) ?? 'breaking') > rank);
    const heading = ['', `### ${GROUP_HEADINGS[this.language][group]}`, '', ...entries];
    this.insert(this.lastWritten(later?.at ?? end), heading);
  }

  /** First line of a version's section and the one behind its last; it is made where there is none. */
  private section(version: string | undefined): [number, number] {
    const headings = headingsIn(this.lines, 2);
    const own = headings.findIndex(({ text }) => isHeadingOf(text, version));
    if (own >= 0) return [headings[own]?.at ?? 0, headings[own + 1]?.at ?? this.lines.length];
    const at = this.lastWritten(headings[0]?.at ?? this.lines.length);
    this.insert(at, ['', `## ${version ?? UNRELEASED[this.language]}`]);
    return this.section(version);
  }

  /** The line behind the last one with text above a line. */
  private lastWritten(before: number): number {
    let at = before;
    while (at > 0 && this.lines[at - 1]?.trim() === '') at--;
    return at;
  }

  private insert(at: number, lines: readonly string[]): void {
    this.lines.splice(at, 0, ...lines);
  }
}
