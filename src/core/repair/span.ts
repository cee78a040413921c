import type { FixEdit } from '../finding/index.js';

/** An edit as offsets into a text: what stands from `start` up to `end` gives way to `text`. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** Finds the place of an edit in a text; says in plain words why it is not there. Lines end at `\n`. */
export function spanOf(content: string, { location, text, replaces }: FixEdit): Span | { why: string } {
  const { line, column, endLine = line, endColumn = endLine === line ? column : 1 } = location;
  const start = offsetOf(content, line, column);
  const end = offsetOf(content, endLine, endColumn);
  if (start === undefined || end === undefined || end < start)
    return { why: `there is no ${line}:${column} to ${endLine}:${endColumn} in ${location.file}` };
  const there = content.slice(start, end);
  if (replaces !== undefined && there !== replaces)
    return { why: `${location.file}:${line}:${column} does not read "${replaces}"` };
  return { start, end, text };
}

/** Whether two edits touch the same text, so that the result would depend on their order. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === b.start && (a.start === a.end || b.start === b.end)) return true;
  return a.start < b.end && b.start < a.end;
}

/** Puts edits that do not overlap into a text. */
export function applySpans(content: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += content.slice(at, start) + text;
    at = end;
  }
  return result + content.slice(at);
}

function offsetOf(content: string, line: number, column: number): number | undefined {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const newline = content.indexOf('\n', start);
    if (newline < 0) return undefined;
    start = newline + 1;
  }
  const newline = content.indexOf('\n', start);
  const length = (newline < 0 ? content.length : newline) - start;
  return column - 1 > length ? undefined : start + column - 1;
}
