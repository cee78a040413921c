import { byteLength, cutBytes } from '../../text/index.js';
import type { Section } from './section.js';
import { whole } from './section.js';

/**
 * Joins sections to at most `maxBytes` of UTF-8, cut behind a row, never inside one.
 * @param note says how many rows are left out; always has room, unless `maxBytes` is smaller than the note itself
 */
export function fit(sections: readonly Section[], maxBytes: number, note: (left: number) => string): string {
  const all = sections.map(whole).join('');
  if (byteLength(all) <= maxBytes) return all;
  const total = sections.reduce((sum, section) => sum + section.rows.length, 0);
  // The note with the most digits: whatever is left out, it fits.
  let free = maxBytes - byteLength(note(total));
  let out = '';
  let written = 0;
  for (const section of sections) {
    const frame = byteLength(section.open) + byteLength(section.close);
    const rows = takeWhileFits(section.rows, free - frame);
    if (frame > free || (rows.length === 0 && section.rows.length > 0)) break;
    const text = whole({ ...section, rows });
    out += text;
    free -= byteLength(text);
    written += rows.length;
    if (rows.length < section.rows.length) break;
  }
  return cutBytes(out + note(total - written), maxBytes);
}

function takeWhileFits(rows: readonly string[], maxBytes: number): string[] {
  const taken: string[] = [];
  let free = maxBytes;
  for (const row of rows) {
    free -= byteLength(row);
    if (free < 0) break;
    taken.push(row);
  }
  return taken;
}
