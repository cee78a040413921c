import { visible } from './visible.js';

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML and XML, as content or inside quotes: markup is escaped, acting characters are written out. */
export function escapeMarkup(text: string): string {
  return visible(text)
    .replace(/[&<>"']/g, (char) => ENTITY[char] ?? '')
    .replaceAll('##[', '&#35;#[');
}
