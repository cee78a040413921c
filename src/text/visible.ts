/**
 * What could act on a terminal, a log or a reader's eye instead of being read: control characters (ANSI sequences start with
 * one), format characters (bidirectional overrides, zero-width ones), line and paragraph separators, and what XML refuses: lone
 * surrogates and noncharacters.
 */
const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{NChar}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line of text that only shows: each acting character is written out, as `\n` or `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(ACTING, (char) => SHORT[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** As `visible`, but line breaks of the text separate lines. */
export function visibleLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map(visible);
}
