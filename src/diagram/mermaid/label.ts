import { shorten, visible } from '../../text/index.js';

/** Longest label that is written whole, in characters. */
const LONGEST = 60;

/** Everything mermaid, Markdown or HTML could read as more than a letter. A code such as `#35;` shows the character and does nothing. */
const ACTING =
  /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic} ./,()…✖·→↔_-]|(?<![\p{L}\p{N}])[-_]|[-_](?![\p{L}\p{N}])|(?<=^\d+)\.|(?<=\/)\/|(?<=www)\./giu;

/**
 * A text as a mermaid string with its quotes. Letters of all alphabets stay; every other character that could act becomes an entity code
 * (docs: mermaid flowchart syntax, entity codes to escape characters). A leading number with a dot would be read as a list.
 */
export function mermaidLabel(text: string): string {
  const plain = shorten(visible(text), LONGEST).replace(/\s+/gu, ' ').trim();
  const escaped = plain.replace(ACTING, (char) => `#${char.codePointAt(0) as number};`);
  return `"${escaped === '' ? '#32;' : escaped}"`;
}
