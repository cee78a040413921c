import { visible } from '../../text/index.js';

/** Characters that begin Markdown or HTML structure, or could after a change of renderer. */
const STRUCTURE = /[&<>"'`*_{}[\]#|~@\\$]|:(?=\/\/)|(?<=www)\./gi;

/** Text that is only text in GitHub's Markdown: one line, every structural character as a numeric entity. */
export function entities(text: string): string {
  return visible(text).replace(STRUCTURE, (char) => `&#${char.charCodeAt(0)};`);
}

/** A name from the repository. Inside `<code>` GitHub makes neither mention nor reference nor link of it. */
export function code(text: string): string {
  return `<code>${entities(text)}</code>`;
}

/**
 * Prose of a finding, where backticks mark code. Elsewhere an invisible joiner keeps mentions, references and bare links from
 * coming alive, because GitHub looks for them after entities are resolved.
 */
export function prose(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .split(/(`[^`]+`)/)
        .map((part, i) => (i % 2 === 1 ? code(part.slice(1, -1)) : asleep(entities(part))))
        .join(''),
    )
    .join('<br>');
}

function asleep(escaped: string): string {
  return escaped
    .replace(/&#64;(?=\w)|&#35;(?=\d)/g, '$&&#8203;')
    .replace(/\bGH-(?=\d)/gi, (start) => `${start.slice(0, -1)}&#8203;-`);
}
