/** What decides about a path: compiled from a pattern, exact and linear in pattern × path. */
export type PathMatcher = (segments: readonly string[]) => boolean;

type Part = { kind: 'any' } | { kind: 'one' } | { kind: 'text'; tokens: readonly Token[]; plain?: string };
type Token = { kind: 'char'; char: string } | { kind: 'some' } | { kind: 'single' };

/** Whether a pattern of CODEOWNERS speaks of a file. An invalid pattern speaks of none. */
export function matchesOwnerPattern(pattern: string, path: string): boolean {
  return faultOfPattern(pattern) === undefined && compilePattern(pattern)(path.split('/'));
}

/**
 * Why GitHub skips a pattern, or undefined when it is valid. What gitignore knows and CODEOWNERS does not: `!`, and `\#` for a name
 * that begins with `#`. Ranges do not work either: `[` and `]` stand for themselves, as in `/app/[slug]/`.
 */
export function faultOfPattern(pattern: string): string | undefined {
  if (pattern.startsWith('!'))
    return '"!" does not work here; write a later line without owners to take an ownership away';
  if (pattern.startsWith('\\#')) return 'a name that begins with "#" cannot be written here';
  if (pattern.replaceAll(/\\./g, '').includes('***'))
    return '"***" means nothing; write "**" between slashes';
  if (/^\/+$/.test(pattern)) return '"/" matches nothing; write "*" for every file';
  return undefined;
}

/**
 * Reads a pattern. As in gitignore: without a slash inside, or with one at the end only, it holds at every depth; otherwise it
 * begins at the root. What it names is a file, or a folder with everything in it; but a last part that is `*` alone stays in its
 * folder (`docs/*` does not reach `docs/a/b.md`). It is case-sensitive.
 */
export function compilePattern(pattern: string): PathMatcher {
  const parts = pattern.split('/');
  if (parts[0] === '') parts.shift();
  else if (parts.length === 1 || (parts.length === 2 && parts[1] === '')) parts.unshift('**');
  const folder = parts.length > 1 && parts.at(-1) === '';
  if (folder) parts[parts.length - 1] = '**';
  const read = parts.filter((part, index) => part !== '**' || parts[index - 1] !== '**').map(readPart);
  const first = read[0];
  const anchor = first?.kind === 'text' ? first.plain : undefined;
  return (segments) => (anchor === undefined || segments[0] === anchor) && walk(read, segments);
}

function readPart(part: string): Part {
  if (part === '**') return { kind: 'any' };
  if (part === '*') return { kind: 'one' };
  const tokens: Token[] = [];
  for (let index = 0; index < part.length; index++) {
    const char = part[index] as string;
    const next = part[index + 1];
    if (char === '*') {
      if (tokens.at(-1)?.kind !== 'some') tokens.push({ kind: 'some' });
    } else if (char === '?') tokens.push({ kind: 'single' });
    else if (char === '\\' && next !== undefined) {
      tokens.push({ kind: 'char', char: next });
      index++;
    } else tokens.push({ kind: 'char', char });
  }
  const plain = tokens.every((token) => token.kind === 'char');
  return {
    kind: 'text',
    tokens,
    ...(plain ? { plain: tokens.map((one) => (one.kind === 'char' ? one.char : '')).join('') } : {}),
  };
}

/** Walks over the folders with the set of all parts that could come next. */
function walk(parts: readonly Part[], segments: readonly string[]): boolean {
  const end = parts.length;
  const last = parts.at(-1);
  let open = new Set<number>();
  enter(parts, open, 0);
  for (const [index, segment] of segments.entries()) {
    const next = new Set<number>();
    for (const at of open) {
      const part = parts[at];
      if (part === undefined) continue;
      // Behind a last `**` everything is meant.
      if (part.kind === 'any' && at === end - 1) return true;
      if (part.kind === 'any') enter(parts, next, at);
      else if (part.kind === 'one' || matchesPart(part, segment)) enter(parts, next, at + 1);
    }
    // A folder that is named brings everything in it, unless the last part was a bare `*`.
    if (next.has(end) && (last?.kind === 'text' || index === segments.length - 1)) return true;
    if (next.size === 0) return false;
    open = next;
  }
  return false;
}

/** `**` may take no folder at all, but at the end it wants at least one more name. */
function enter(parts: readonly Part[], into: Set<number>, at: number): void {
  into.add(at);
  const part = parts[at];
  if (part?.kind !== 'any') return;
  if (at < parts.length - 1) into.add(at + 1);
}

function matchesPart({ tokens, plain }: Part & { kind: 'text' }, text: string): boolean {
  if (plain !== undefined) return plain === text;
  let t = 0;
  let c = 0;
  let star = -1;
  let mark = 0;
  while (c < text.length) {
    const token = tokens[t];
    if (token?.kind === 'some') {
      star = t++;
      mark = c;
    } else if (token && (token.kind === 'single' || token.char === text[c])) {
      t++;
      c++;
    } else if (star >= 0) {
      t = star + 1;
      c = ++mark;
    } else return false;
  }
  while (tokens[t]?.kind === 'some') t++;
  return t === tokens.length;
}
