/** True when every character is one of printable ASCII and so one column wide. */
const PLAIN = /^[ -~]*$/;
const NARROWED = /\p{Mn}|\p{Me}/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns a terminal needs for a text: 2 for East Asian wide characters and emoji, 0 for combining marks, else 1. */
export function columns(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += charColumns(char);
  return width;
}

/** The longest prefix that needs at most `max` columns. */
export function fitColumns(text: string, max: number): string {
  if (PLAIN.test(text)) return text.slice(0, max);
  let width = 0;
  let end = 0;
  for (const char of text) {
    width += charColumns(char);
    if (width > max) break;
    end += char.length;
  }
  return text.slice(0, end);
}

function charColumns(char: string): number {
  return NARROWED.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
}
