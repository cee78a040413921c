import type { Exhibit } from '../../core/exhibit/index.js';
import { escapeMarkup, jsonLines, visible } from '../../text/index.js';
import { exampleLead, exhibitRows, objectionNote } from '../exhibit-words.js';
import type { Words } from '../words/index.js';
import { prose } from './prose.js';

/** What shows a change of a contract: the value with the place that is refused, both verdicts, whom it reaches, ways out. */
export function exhibitHtml(exhibit: Exhibit, words: Words): string {
  const { example } = exhibit;
  const list = exhibitRows(exhibit, words)
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
