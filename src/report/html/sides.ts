import type { Location } from '../../core/finding/index.js';
import { escapeMarkup, shorten, visible } from '../../text/index.js';
import { place } from '../place.js';
import type { SourceOf } from '../source.js';
import type { Words } from '../words/index.js';

/** Lines shown above and below the one in question. */
const AROUND = 3;

/** Longest line that is shown whole, in characters. */
const LINE = 200;

/** What is needed to show lines of both sides. */
export interface SideLines {
  words: Words;
  linesOf(file: string, side: 'base' | 'head'): readonly string[] | undefined;
}

/** Lines of files, each file split once. */
export function sideLines(source: SourceOf | undefined, words: Words): SideLines {
  const known = new Map<string, readonly string[] | undefined>();
  return {
    words,
    linesOf(file, side) {
      const key = `${side} ${file}`;
      if (!known.has(key)) known.set(key, source?.(file, side)?.split(/\r\n|\r|\n/));
      return known.get(key);
    },
  };
}

/** The lines of the old and the new version around a change, side by side; nothing where neither can be shown. */
export function sidesHtml(old: Location | undefined, now: Location, sides: SideLines): string {
  const { words } = sides;
  const [before, after] = [old && excerpt(old, 'base', sides), excerpt(now, 'head', sides)];
  if (before === undefined && after === undefined) return '';
  const left = figure(words.oldVersion, old, before, words);
  return `<div class="sides">${left}${figure(words.newVersion, now, after, words)}</div>`;
}

function figure(name: string, at: Location | undefined, lines: string | undefined, words: Words): string {
  const where = at === undefined ? '' : ` <span class="at">${escapeMarkup(place(at))}</span>`;
  const body =
    lines === undefined ? `<p class="soft">${words.notThere}</p>` : `<pre tabindex="0">${lines}</pre>`;
  return `<figure><figcaption>${name}${where}</figcaption>${body}</figure>`;
}

function excerpt(
  { file, line }: Location,
  side: 'base' | 'head',
  { linesOf }: SideLines,
): string | undefined {
  const lines = linesOf(file, side);
  if (lines?.[line - 1] === undefined) return undefined;
  const first = Math.max(1, line - AROUND);
  const shown = lines.slice(first - 1, line + AROUND);
  const indent = Math.min(...shown.filter((text) => text.trim() !== '').map((text) => text.search(/\S/)));
  const digits = String(first + shown.length).length;
  return shown
    .map((text, index) => {
      const number = first + index;
      const row = `${String(number).padStart(digits)}  ${escapeMarkup(visible(shorten(text.slice(indent).replaceAll('\t', '  '), LINE)))}`;
      return number === line ? `<mark>${row}</mark>` : row;
    })
    .join('\n');
}
