/** 1 for ASCII characters that can stand in an identifier. A backslash counts: it starts `\u0061`. */
const PART = new Uint8Array(128);
for (const range of ['az', 'AZ', '09', '$$', '__', '\\\\']) {
  for (let c = range.charCodeAt(0); c <= range.charCodeAt(1); c++) PART[c] = 1;
}

/** White space outside ASCII, as ECMA-262 lists it, line terminators U+2028 and U+2029 included. */
export function isWideSpace(c: number): boolean {
  if (c === 0xa0 || c === 0xfeff) return true;
  if (c < 0x1680) return false;
  return (
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  );
}

/** Whether the character can go on an identifier; anything beyond ASCII that is no white space is taken for a letter. */
export function isPart(c: number): boolean {
  return c < 128 ? PART[c] === 1 : c >= 128 && !isWideSpace(c);
}

/** Whether the character can start an identifier. */
export function isStart(c: number): boolean {
  return isPart(c) && (c < 48 || c > 57);
}

/** First offset behind the identifier (or number) that starts at `i`. */
export function wordEnd(text: string, i: number, end: number): number {
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < 128 ? PART[c] === 0 : isWideSpace(c)) break;
    if (c === 92 && text.charCodeAt(i + 1) === 117 && text.charCodeAt(i + 2) === 123) {
      const close = text.slice(i, i + 12).indexOf('}');
      if (close > 0) i += close;
    }
  }
  return i;
}
