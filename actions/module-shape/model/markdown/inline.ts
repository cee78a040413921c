import type { MarkdownLine } from './read-markdown.js';

/** A piece of a line: a code span's text or a link's target; columns start at 1. */
export interface Piece {
  text: string;
  line: number;
  column: number;
}

/** Code spans of a line, outside fenced code. */
export function codeSpans({ kind, text, line }: MarkdownLine): Piece[] {
  if (kind === 'code') return [];
  const pieces: Piece[] = [];
  for (const { from, to, ticks } of spansIn(text)) {
    const inner = text.slice(from + ticks, to - ticks);
    const blanks = inner.length - inner.trimStart().length;
    pieces.push({ text: inner.trim(), line, column: from + ticks + blanks + 1 });
  }
  return pieces;
}

/** Targets of links and images of a line: `[a](target)`, `[a]: target`, `href="target"`, `src="target"`. */
export function linkTargets({ kind, text, line }: MarkdownLine): Piece[] {
  if (kind === 'code') return [];
  const plain = blankSpans(text);
  const pieces: Piece[] = [];
  for (const form of [
    /\]\(\s*<?([^\s()<>]+)/g,
    /^ {0,3}\[[^\]]+\]:\s*<?([^\s<>]+)/g,
    /\b(?:href|src)="([^"]+)"/g,
  ]) {
    for (const match of plain.matchAll(form)) {
      const target = match[1] ?? '';
      pieces.push({ text: target, line, column: match.index + match[0].lastIndexOf(target) + 1 });
    }
  }
  return pieces;
}

/** The line with its code spans replaced by blanks. */
export function blankSpans(text: string): string {
  let result = '';
  let at = 0;
  for (const { from, to } of spansIn(text)) {
    result += text.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return result + text.slice(at);
}

/** Runs of backticks, each joined with the next run of the same length. */
function spansIn(text: string): { from: number; to: number; ticks: number }[] {
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ at: match.index, ticks: match[0].length }));
  const partner: (number | undefined)[] = [];
  const nextOf = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const ticks = runs[index]?.ticks ?? 0;
    partner[index] = nextOf.get(ticks);
    nextOf.set(ticks, index);
  }
  const spans: { from: number; to: number; ticks: number }[] = [];
  for (let index = 0; index < runs.length; index++) {
    const [open, close] = [runs[index], runs[partner[index] ?? -1]];
    if (!open || !close) continue;
    spans.push({ from: open.at, to: close.at + close.ticks, ticks: open.ticks });
    index = partner[index] ?? index;
  }
  return spans;
}
