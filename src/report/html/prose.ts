import { escapeMarkup } from '../../text/index.js';

/** Text with backticks as code and line breaks kept. */
export function prose(text: string): string {
  const line = (one: string): string =>
    one
      .split(/(`[^`]+`)/)
      .map((part, i) =>
        i % 2 === 1 ? `<code>${escapeMarkup(part.slice(1, -1))}</code>` : escapeMarkup(part),
      )
      .join('');
  return text
    .split(/\r\n|\r|\n/)
    .map(line)
    .join('<br>');
}
