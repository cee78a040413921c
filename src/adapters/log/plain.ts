/**
 * Text without control characters other than newline and tab. File names and messages come from the repository under review: an
 * escape sequence in them could rewrite what the terminal shows.
 */
export function plain(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
}
