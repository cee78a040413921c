import type { Location } from '../../core/finding/index.js';
import { isInHead } from '../place.js';
import { columns, fitColumns, visible } from '../../text/index.js';
import type { Look } from './look.js';

/** Columns kept of what stands left of the caret when a line is longer than the room. */
const LEAD = 30;

/**
 * The line of a finding with one neighbour on each side and a caret below the range. Empty when the place is not a line of
 * the head that can be read. `endColumn` is taken as the first column behind the range.
 */
export function frame(location: Location, look: Look): string[] {
  const lines = isInHead(location) ? look.lines(location.file) : undefined;
  const line = lines?.[location.line - 1];
  if (lines === undefined || line === undefined) return [];
  const { dim, red, bold } = look.paint;
  const digits = String(location.line + 1).length;
  const room = look.width - digits - 9;
  const start = windowStart(line, location, room);
  const out: string[] = [];
  for (let n = location.line - 1; n <= location.line + 1; n++) {
    const text = lines[n - 1];
    if (text === undefined || (n !== location.line && text.trim() === '')) continue;
    const here = n === location.line;
    const number = `${here ? '>' : ' '} ${String(n).padStart(digits)} │`;
    const shown = look.hides(location.file, n) ? look.words.hidden : cut(text, start, room);
    out.push(`    ${here ? bold(number) : dim(number)} ${here ? shown : dim(shown)}`.trimEnd());
    if (here && !look.hides(location.file, n)) {
      const [before, under] = caret(line, location, start, room);
      out.push(`    ${dim(`  ${' '.repeat(digits)} │`)} ${' '.repeat(before)}${red('^'.repeat(under))}`);
    }
  }
  return out;
}

/** First code unit of the line that is shown: 0 unless the range would lie outside the room. */
function windowStart(line: string, location: Location, room: number): number {
  if (line.length <= room || location.column + LEAD <= room) return 0;
  const start = Math.min(Math.max(0, location.column - 1 - LEAD), line.length);
  return /[\udc00-\udfff]/.test(line[start] ?? '') ? start + 1 : start;
}

/** The part of a line from `start` that fits; tabs are two blanks, acting characters are written out. */
function cut(line: string, start: number, room: number): string {
  const text = show(line.slice(start, start + room * 2));
  const cutLeft = start > 0 && line.length > start ? '…' : '';
  const inner = fitColumns(text, room - 2);
  const cutRight = inner.length < text.length || line.length > start + room * 2 ? '…' : '';
  return `${cutLeft}${inner}${cutRight}`;
}

/** Columns before the caret and its length, both within the room. */
function caret(
  line: string,
  location: Location,
  start: number,
  room: number,
): [before: number, under: number] {
  const from = Math.max(location.column - 1, start);
  const before = columns(show(line.slice(start, from))) + (start > 0 ? 1 : 0);
  const oneLine = (location.endLine ?? location.line) === location.line;
  const end = oneLine ? (location.endColumn ?? location.column + 1) - 1 : line.length;
  const under = columns(show(line.slice(from, Math.min(end, from + room))));
  const at = Math.min(before, room - 1);
  return [at, Math.max(1, Math.min(under, room - at))];
}

function show(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}
