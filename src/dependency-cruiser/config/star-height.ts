/**
 * How deep unbounded repetitions are nested in a regular expression: `a*` has height 1, `(a*)*` has 2. From 2 on a text can make
 * an engine that goes back try exponentially many ways. Reads every character once; does not decide whether the pattern is valid.
 */
export function starHeight(pattern: string): number {
  const open: number[] = [];
  let height = 0;
  for (let at = 0; at < pattern.length;) {
    const char = pattern[at];
    let atom = 0;
    if (char === '(') {
      open.push(height);
      height = 0;
      at++;
      continue;
    }
    if (char === ')') {
      const outer = open.pop() ?? 0;
      atom = height;
      height = outer;
      at++;
    } else at = endOfAtom(pattern, at);
    const repeat = /^(?:[*+]|\{\d+,\})/.exec(pattern.slice(at, at + 16))?.[0];
    const once = /^(?:\?|\{\d+(?:,\d+)?\})/.exec(pattern.slice(at, at + 16))?.[0];
    at += (repeat ?? once ?? '').length;
    if ((repeat ?? once) !== undefined && pattern[at] === '?') at++;
    height = Math.max(height, atom + (repeat === undefined ? 0 : 1));
  }
  return Math.max(height, ...open);
}

function endOfAtom(pattern: string, at: number): number {
  if (pattern[at] === '\\') return at + 2;
  if (pattern[at] !== '[') return at + 1;
  let end = at + 1;
  while (end < pattern.length && pattern[end] !== ']') end += pattern[end] === '\\' ? 2 : 1;
  return end + 1;
}
