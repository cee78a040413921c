import type { MarkdownLine } from './read-markdown.js';

/** Words that promise content and are none. */
const PROMISE =
  /^(?:todo|tbd|tba|fixme|wip|xxx|coming soon|work in progress|to be (?:done|written|defined|added)|lorem ipsum|folgt|kommt (?:noch|bald)|noch offen|offen|in arbeit)\b/i;

/**
 * How many letters and digits of prose lines hold. Headings, badges and other images, link targets, and lines that only promise
 * (`TODO …`) do not count. Code spans do.
 */
export function proseLength(lines: readonly MarkdownLine[]): number {
  let count = 0;
  for (const { kind, text } of lines) {
    if (kind !== 'text') continue;
    const words = plainWords(text);
    if (!PROMISE.test(words)) count += (words.match(/[\p{L}\p{N}]/gu) ?? []).length;
  }
  return count;
}

/** Whether there is code that is more than blank lines. */
export function hasCode(lines: readonly MarkdownLine[]): boolean {
  return lines.some(({ kind, text }) => kind === 'code' && text.trim() !== '');
}

/** Whether a section says anything at all. */
export function hasContent(lines: readonly MarkdownLine[]): boolean {
  return proseLength(lines) >= 3 || hasCode(lines);
}

/** A line without images, link targets, tags and marks. */
export function plainWords(text: string): string {
  return text
    .replaceAll(/!\[[^\][]*\]\([^()]*\)/g, ' ')
    .replaceAll(/\]\([^()]*\)/g, ' ')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/[`*_#>|[\]~]/g, ' ')
    .replace(/^[\s\-+:.\d)]+/, '')
    .trim();
}
