import { dialectOf } from './dialect.js';
import { lineEnd } from './reader.js';
import { scanCode } from './scan-code.js';
import type { Sink } from './sink.js';

/**
 * Scans the imports and exports that stand between the Markdown of an MDX file. Such code starts in the first column of a line
 * that opens the file or follows a blank line, and ends at the first blank line that no statement runs across
 * (https://mdxjs.com/docs/what-is-mdx/#esm). Fenced code and front matter are text.
 */
export function scanMdx(text: string, jsdoc: boolean, sink: Sink): void {
  const dialect = dialectOf('jsx');
  let fence = '';
  let afterBlank = true;
  let at = frontMatterEnd(text);
  while (at < text.length && sink.failure === undefined) {
    if (fence === '' && afterBlank && /^(?:import|export)\b/.test(text.slice(at, at + 7))) {
      at = scanCode({ text, start: at, end: text.length, dialect, jsdoc, untilBlankLine: true }, sink) + 1;
      continue;
    }
    const stop = lineEnd(text, at, text.length);
    const line = text.slice(at, stop);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === '') fence = mark ?? '';
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = '';
    afterBlank = line.trim() === '';
    at = stop + 1;
  }
}

/** Offset of the line behind YAML front matter, or 0. */
function frontMatterEnd(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text)) return 0;
  const close = text.indexOf('\n---', 3);
  return close < 0 ? 0 : Math.min(text.length, lineEnd(text, close + 1, text.length) + 1);
}
