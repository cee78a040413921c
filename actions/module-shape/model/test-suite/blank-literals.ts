/**
 * A program's text with comments and the insides of strings replaced by blanks, quotes kept; of template literals the whole inside.
 * One pass. A quote that a regular expression holds can hide the rest of its line, no more.
 */
export function blankLiterals(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const next = nextMark(text, at);
    pieces.push(text.slice(at, next));
    if (next >= text.length) break;
    const end = endOf(text, next);
    const quote = text[next] as string;
    pieces.push(quote === '/' ? ' ' : quote + quote);
    at = end;
  }
  return pieces.join('');
}

function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x22 || char === 0x27 || char === 0x60) return at;
    if (char === 0x2f && (text[at + 1] === '/' || text[at + 1] === '*')) return at;
  }
  return text.length;
}

/** First position behind the comment or literal that begins at `from`. */
function endOf(text: string, from: number): number {
  const mark = text[from];
  if (mark === '/') {
    const close = text[from + 1] === '/' ? text.indexOf('\n', from) : text.indexOf('*/', from + 2);
    return close === -1 ? text.length : close + (text[from + 1] === '/' ? 0 : 2);
  }
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === mark) return at + 1;
    else if (text[at] === '\n' && mark !== '`') return at;
  }
  return text.length;
}
