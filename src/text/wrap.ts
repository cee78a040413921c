import { columns, fitColumns } from './columns.js';

/** Breaks a line at blanks so that no part needs more than `width` columns; a longer word is broken where it must. */
export function wrap(line: string, width: number): string[] {
  const room = Math.max(width, 8);
  const out: string[] = [];
  let current = '';
  let used = 0;
  for (const whole of line.split(' ').filter((word) => word !== '')) {
    let word = whole;
    let size = columns(word);
    if (used > 0 && used + 1 + size > room) {
      out.push(current);
      current = '';
      used = 0;
    }
    while (size > room) {
      const part = fitColumns(word, room);
      out.push(part);
      word = word.slice(part.length);
      size = columns(word);
    }
    if (word === '') continue;
    current = used > 0 ? `${current} ${word}` : word;
    used += (used > 0 ? 1 : 0) + size;
  }
  if (used > 0 || out.length === 0) out.push(current);
  return out;
}
