/** A line of a Markdown text, by what it is. Comments are blanked out, so that columns stay. */
export interface MarkdownLine {
  kind: 'text' | 'code' | 'heading';
  text: string;
  /** Starts at 1. */
  line: number;
}

/** A heading and everything below it, down to the next heading of its level or above. */
export interface Section {
  title: string;
  level: number;
  line: number;
  body: readonly MarkdownLine[];
}

/** A Markdown text, as far as the shape of a module depends on it. */
export interface Markdown {
  /** What stands before the first section of level 2 or deeper, headings left out. */
  lead: readonly MarkdownLine[];
  sections: readonly Section[];
  lines: readonly MarkdownLine[];
}

interface Heading {
  title: string;
  level: number;
  /** Index in `lines`. */
  at: number;
}

/**
 * Reads Markdown line by line: headings (`#`, underlined, `<h2>`), code (fenced), everything else. One pass, no recursion; never
 * throws.
 */
export function readMarkdown(text: string): Markdown {
  const raw = withoutFrontMatter(text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/));
  const lines: MarkdownLine[] = [];
  const headings: Heading[] = [];
  let fence: string | undefined;
  let comment = false;
  for (const [index, whole] of raw.entries()) {
    const line = index + 1;
    if (fence !== undefined) {
      if (closes(whole, fence)) fence = undefined;
      lines.push({ kind: 'code', text: fence === undefined ? '' : whole, line });
      continue;
    }
    const seen = blankComments(whole, comment);
    comment = seen.open;
    const opened = /^\s*(`{3,}|~{3,})/.exec(seen.text)?.[1];
    if (
      opened !== undefined &&
      !(opened.startsWith('`') && seen.text.trim().slice(opened.length).includes('`'))
    ) {
      fence = opened;
      lines.push({ kind: 'code', text: '', line });
      continue;
    }
    const heading = headingOf(seen.text);
    if (heading) headings.push({ ...heading, at: lines.length });
    else underline(seen.text, lines, headings);
    lines.push({ kind: heading ? 'heading' : 'text', text: seen.text, line });
  }
  return { lines, lead: leadOf(lines, headings), sections: sectionsOf(lines, headings) };
}

/** `---` lines at the top hold data for tools; they are blanked, so that line numbers stay. */
function withoutFrontMatter(lines: string[]): string[] {
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1;
  return lines.map((line, at) => (at <= end ? '' : line));
}

function closes(line: string, fence: string): boolean {
  const mark = line.trim();
  return mark.length >= fence.length && [...mark].every((char) => char === fence[0]);
}

/** Replaces `<!-- … -->` by blanks; what stands in a code span is left alone only by chance, which no README depends on. */
function blankComments(text: string, open: boolean): { text: string; open: boolean } {
  let result = '';
  let at = 0;
  let inside = open;
  while (at < text.length) {
    const mark = text.indexOf(inside ? '-->' : '<!--', at);
    const end = mark === -1 ? text.length : inside ? mark + 3 : mark;
    result += inside ? ' '.repeat(end - at) : text.slice(at, end);
    if (mark === -1) break;
    inside = !inside;
    at = end;
  }
  return { text: result, open: inside };
}

function headingOf(text: string): { title: string; level: number } | undefined {
  const hashes = /^ {0,3}(#{1,6})(?=\s|$)/.exec(text)?.[1];
  if (hashes !== undefined) {
    const title = text.trim().slice(hashes.length).trim();
    let end = title.length;
    while (title[end - 1] === '#') end--;
    return {
      title: (end === 0 || title[end - 1] === ' ' ? title.slice(0, end) : title).trim(),
      level: hashes.length,
    };
  }
  const tag = /^\s*<h([1-6])[\s>]/i.exec(text)?.[1];
  return tag === undefined
    ? undefined
    : { title: text.replaceAll(/<[^<>]*>/g, ' ').trim(), level: Number(tag) };
}

/** A line of `=` or `-` makes a heading of the text above it. */
function underline(text: string, lines: MarkdownLine[], headings: Heading[]): void {
  const mark = text.trim();
  const above = lines.at(-1);
  if (!/^(?:=+|-{2,})$/.test(mark) || above?.kind !== 'text' || above.text.trim() === '') return;
  if (/^\s*(?:[|>*+-]|\d+[.)]\s)/.test(above.text)) return;
  lines[lines.length - 1] = { ...above, kind: 'heading' };
  headings.push({ title: above.text.trim(), level: mark.startsWith('=') ? 1 : 2, at: lines.length - 1 });
}

function leadOf(lines: readonly MarkdownLine[], headings: readonly Heading[]): MarkdownLine[] {
  const end = headings.find(({ level }, index) => level > 1 || index > 0)?.at ?? lines.length;
  return lines.slice(0, end).filter(({ kind }) => kind !== 'heading');
}

function sectionsOf(lines: readonly MarkdownLine[], headings: readonly Heading[]): Section[] {
  return headings.map(({ title, level, at }, index) => {
    let next = index + 1;
    while ((headings[next]?.level ?? 0) > level) next++;
    const end = headings[next]?.at ?? lines.length;
    return { title, level, line: lines[at]?.line ?? 1, body: lines.slice(at + 1, end) };
  });
}
