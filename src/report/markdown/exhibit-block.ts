import type { Exhibit } from '../../core/exhibit/index.js';
import { exhibitOf } from '../../core/exhibit/index.js';
import type { Finding } from '../../core/finding/index.js';
import { jsonLines, shorten, visible } from '../../text/index.js';
import { affectedLine, exampleLead, languageOf, objectionNote, verdictLine } from '../exhibit-words.js';
import type { Words } from '../words/index.js';
import { prose } from './escape.js';
import { linkedPlace } from './linked-place.js';
import type { MarkdownOptions } from './options.js';

/** Longest text that is written whole. */
const TEXT = 2000;

/** Longest objection beside the place in an example. */
const NOTE = 160;

/**
 * A finding about a contract for somebody who does not know its language: one sentence, a value with the place that is refused,
 * what both versions say of it, whom it reaches, and ways out.
 */
export function exhibitBlock(
  finding: Finding,
  first: Finding,
  options: MarkdownOptions,
  words: Words,
): string {
  const exhibit = exhibitOf(finding);
  const sentence = exhibit?.sentence[languageOf(words)] ?? finding.what;
  const lines = [
    ...(exhibit?.example ? exampleLines(exhibit.example, words) : []),
    ...(exhibit ? [labelled(words.affected, affectedLine(exhibit, words)), ...waysOut(exhibit, words)] : []),
    exhibit ? labelled(words.reviewers, exhibit.owners.map((owner) => `\`${owner}\``).join(', ')) : '',
    finding.why === first.why ? '' : labelled(words.why, finding.why),
    finding.do === first.do ? '' : labelled(words.do, finding.do),
  ];
  const parts = [`${linkedPlace(finding, options)}<br>${prose(shorten(sentence, TEXT))}`];
  if (exhibit?.example) parts.push(exampleBlock(exhibit.example, words));
  parts.push(lines.filter((line) => line !== '').join('<br>\n'));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n---\n\n`;
}

function labelled(name: string, text: string): string {
  return text === '' ? '' : `**${name}:** ${prose(shorten(text, TEXT))}`;
}

function waysOut({ wayOut }: Exhibit, words: Words): string[] {
  return wayOut.map((way, index) => labelled(index === 0 ? words.wayOut : words.or, way[languageOf(words)]));
}

type Example = NonNullable<Exhibit['example']>;

/** The value as a block of JSON with a comment at the place. */
function exampleBlock(example: Example, words: Words): string {
  const note = shorten(visible(objectionNote(example, words)), NOTE);
  const lines = jsonLines(example.value, example.mark).map(({ text, marked }) =>
    marked ? `${text} // ✗ ${note}` : text,
  );
  return `${exampleLead(example, words)}\n\n${fence(lines)}jsonc\n${lines.join('\n')}\n${fence(lines)}`;
}

/** More backticks than stand in a row anywhere in the lines, so that none of them ends the block. */
function fence(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length);
  return '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
}

function exampleLines({ old, new: now }: Example, words: Words): string[] {
  return [
    labelled(words.oldVersion, verdictLine(old, words)),
    labelled(words.newVersion, verdictLine(now, words)),
  ];
}
