import { shorten } from './shorten.js';
import { visible } from './visible.js';

/** A line of a value that is written as JSON. */
export interface JsonLine {
  text: string;
  /** It holds the beginning of the place that is marked. */
  marked: boolean;
}

/** Longest name or text that is written whole, in characters. */
const MAX_TEXT = 120;

/** Lines kept around the marked one, and at both ends. */
const AROUND = 5;
const ENDS = 2;

/**
 * A value as JSON for people, two blanks deep, each line only showing. A long value loses lines: what stays is its beginning, its end
 * and what stands around the marked place.
 * @param mark JSON pointer (RFC 6901) of a place in the value; the nearest place above it where it leads nowhere
 */
export function jsonLines(value: unknown, mark: string | undefined): JsonLine[] {
  const lines: (JsonLine & { pointer: string })[] = [];
  write(value, '', '', '', lines);
  const at = mark === undefined ? -1 : nearest(lines, mark);
  const marked = lines.map(({ text }, index) => ({ text, marked: index === at }));
  const kept = marked.map(
    (_, index) => index < ENDS || index >= marked.length - ENDS || isNear(index, Math.max(at, 0)),
  );
  if (kept.filter(Boolean).length >= marked.length - 1) return marked;
  return marked.flatMap((line, index) => {
    if (kept[index] === true) return [line];
    return kept[index - 1] === true ? [{ text: `${/^ */.exec(line.text)?.[0] ?? ''}…`, marked: false }] : [];
  });
}

function isNear(index: number, at: number): boolean {
  return Math.abs(index - at) <= AROUND;
}

function nearest(lines: readonly { pointer: string }[], mark: string): number {
  for (let pointer = mark; ; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const found = lines.findIndex((line) => line.pointer === pointer);
    if (found >= 0 || pointer === '' || !pointer.includes('/')) return found;
  }
}

function write(
  value: unknown,
  pointer: string,
  before: string,
  after: string,
  lines: (JsonLine & { pointer: string })[],
): void {
  const indent = /^ */.exec(before)?.[0] ?? '';
  const put = (text: string, at: string): void => void lines.push({ text, pointer: at, marked: false });
  const list = Array.isArray(value);
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (members.length === 0) {
    put(
      `${before}${list ? '[]' : typeof value === 'object' && value !== null ? '{}' : literal(value)}${after}`,
      pointer,
    );
    return;
  }
  put(`${before}${list ? '[' : '{'}`, pointer);
  for (const [index, [name, member]] of members.entries()) {
    const step = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const label = list ? '' : `${literal(name)}: `;
    write(member, pointer + step, `${indent}  ${label}`, index < members.length - 1 ? ',' : '', lines);
  }
  put(`${indent}${list ? ']' : '}'}${after}`, `${pointer}/`);
}

function literal(value: unknown): string {
  return shorten(visible(JSON.stringify(value) ?? 'null'), MAX_TEXT);
}
