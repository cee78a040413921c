import { exhibitOf } from '../../core/exhibit/index.js';
import type { Finding } from '../../core/finding/index.js';
import { jsonLines, shorten, visible, wrap } from '../../text/index.js';
import { exhibitRows } from '../exhibit-words.js';
import type { Look } from './look.js';

/** Longest text that is printed whole. */
const TEXT = 400;

/** The example of a finding about a contract: the value, what both versions say of it, whom it reaches, and ways out. */
export function exhibitLines(finding: Finding, look: Look): string[] {
  const exhibit = exhibitOf(finding);
  if (exhibit === undefined) return [];
  const { words, paint } = look;
  const { example } = exhibit;
  const whole = typeof example?.value === 'object' ? jsonLines(example.value, example.mark) : [];
  const said = exhibitRows(exhibit, words).map(([name, text]): [string, string] => [
    name,
    name === words.affected ? text.replaceAll('`', '') : text,
  ]);
  const width = Math.max(0, ...said.map(([name]) => name.length));
  return [
    ...whole.map(({ text, marked }) => `      ${marked ? paint.red(`${text}  ✗`) : paint.dim(text)}`),
    ...said.flatMap(([name, text]) =>
      wrap(visible(shorten(text, TEXT)), look.width - width - 6).map((line, index) =>
        `    ${paint.dim((index === 0 ? name : '').padEnd(width))} ${line}`.trimEnd(),
      ),
    ),
  ];
}
