import type { Exhibit } from '../../core/exhibit/index.js';
import { escapeMarkup, jsonLines, visible } from '../../text/index.js';
import { affectedLine, exampleLead, languageOf, objectionNote, verdictLine } from '../exhibit-words.js';
import type { Words } from '../words/index.js';
import { prose } from './prose.js';

/** What shows a change of a contract: the value with the place that is refused, both verdicts, whom it reaches, ways out. */
export function exhibitHtml(exhibit: Exhibit, words: Words): string {
  const { example, wayOut, owners } = exhibit;
  const language = languageOf(words);
  const rows: [string, string][] = [
    ...(example === undefined
      ? []
      : ([
          [words.oldVersion, verdictLine(example.old, words)],
          [words.newVersion, verdictLine(example.new, words)],
        ] satisfies [string, string][])),
    [words.affected, affectedLine(exhibit, words)],
    ...wayOut.map((way, index): [string, string] => [index === 0 ? words.wayOut : words.or, way[language]]),
    [words.reviewers, owners.join(', ')],
  ];
  const list = rows
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<dt>${name}</dt><dd${tone(text)}>${prose(text)}</dd>`)
    .join('');
  return (example === undefined ? '' : exampleHtml(example, words)) + (list === '' ? '' : `<dl>${list}</dl>`);
}

function tone(text: string): string {
  return text.startsWith('✓') ? ' class="passed"' : text.startsWith('✗') ? ' class="error"' : '';
}

function exampleHtml(example: NonNullable<Exhibit['example']>, words: Words): string {
  const note = `<span class="error"> ✗ ${escapeMarkup(visible(objectionNote(example, words)))}</span>`;
  const lines = jsonLines(example.value, example.mark).map(({ text, marked }) =>
    marked ? `<mark>${escapeMarkup(text)}${note}</mark>` : escapeMarkup(text),
  );
  return `<p>${exampleLead(example, words)}</p><pre tabindex="0">${lines.join('\n')}</pre>`;
}
