import type { FileChange } from './plan-repairs.js';
import { applySpans } from './span.js';

/** Lines shown around a change, as in `diff -u`. */
const CONTEXT = 3;

/** Lines `from` up to `to` (without it) of the old text, and what they become. */
interface Block {
  from: number;
  to: number;
  lines: readonly string[];
}

/** Changes of files as a unified diff that `git apply` takes. */
export function patchOf(changes: readonly FileChange[]): string {
  return changes.map(filePatch).join('');
}

function filePatch(change: FileChange): string {
  const [a, b] = [quoted(`a/${change.path}`), quoted(`b/${change.path}`)];
  const before = linesOf(change.before);
  let shift = 0;
  const hunks = groups(blocksOf(change)).map((blocks) => {
    const from = Math.max(0, (blocks[0]?.from ?? 0) - CONTEXT);
    const to = Math.min(before.length, (blocks.at(-1)?.to ?? 0) + CONTEXT);
    const body: string[] = [];
    let at = from;
    let grown = 0;
    for (const block of blocks) {
      body.push(...before.slice(at, block.from).map((line) => ` ${line}`));
      body.push(...before.slice(block.from, block.to).map((line) => `-${line}`));
      body.push(...block.lines.map((line) => `+${line}`));
      grown += block.lines.length - (block.to - block.from);
      at = block.to;
    }
    body.push(...before.slice(at, to).map((line) => ` ${line}`));
    const head = `@@ -${range(from, to - from)} +${range(from + shift, to - from + grown)} @@\n`;
    shift += grown;
    return head + body.map(ended).join('');
  });
  return `diff --git ${a} ${b}\n--- ${tabbed(a)}\n+++ ${tabbed(b)}\n${hunks.join('')}`;
}

/** The changed lines; edits on a common line make one block. */
function blocksOf({ before, spans }: FileChange): Block[] {
  const lines = linesOf(before);
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  const lineAt = (position: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= position),
    );
  const blocks: { from: number; to: number; spans: typeof spans }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [lineAt(span.start), lineAt(Math.max(span.start, span.end)) + 1];
    const last = blocks.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.spans = [...last.spans, span];
    } else blocks.push({ from, to, spans: [span] });
  }
  return blocks.map(({ from, to, spans: own }) => {
    const start = starts[from] ?? 0;
    const text = lines.slice(from, to).join('');
    const moved = own.map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
    return { from, to, lines: linesOf(applySpans(text, moved)) };
  });
}

/** Blocks whose surroundings touch share a hunk. */
function groups(blocks: readonly Block[]): Block[][] {
  const result: Block[][] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last && block.from - (last.at(-1)?.to ?? 0) <= 2 * CONTEXT) last.push(block);
    else result.push([block]);
  }
  return result;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}

function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

/** As git writes names with characters that mean something (git-config, core.quotePath=false). */
function quoted(path: string): string {
  // oxlint-disable-next-line no-control-regex
  if (!/[\u0000-\u001f\u007f"\\]/.test(path)) return path;
  const escaped = path.replace(
    // oxlint-disable-next-line no-control-regex
    /[\u0000-\u001f\u007f"\\]/g,
    (char) =>
      char === '"' || char === '\\' ? `\\${char}` : `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}

/** A name with a blank ends with a tab, so that nobody takes the rest for a date. */
function tabbed(name: string): string {
  return name.includes(' ') ? `${name}\t` : name;
}
