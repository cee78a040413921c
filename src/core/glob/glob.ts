/** How many patterns one with braces may unfold to; more is refused, since patterns can come from a hostile change. */
const MAX_ALTERNATIVES = 256;

/**
 * Matches a path against a glob in time linear in pattern × path: `*` and `?` stay inside a segment, `**` spans segments,
 * `{a,b}` gives alternatives, `[abc]` is a literal set. No regular expression is built, so no pattern can make it hang.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const segments = path.split('/');
  return expandBraces(pattern).some((one) => matchSegments(one.split('/'), segments));
}

/** What is wrong with the form of a pattern, as the end of a sentence; undefined when nothing is. */
export function globFault(pattern: string): string | undefined {
  let braces = 0;
  let set = false;
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index];
    if (char === '\\') index++;
    else if (set) set = char !== ']';
    else if (char === '[') set = true;
    else if (char === '{') braces++;
    else if (char === '}' && braces > 0) braces--;
  }
  if (set) return '"[" is never closed';
  return braces > 0 ? '"{" is never closed' : undefined;
}

/** `a/{b,c}/d` → `a/b/d`, `a/c/d`. Nested braces are allowed; an unclosed one is literal. */
export function expandBraces(pattern: string): string[] {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0 && open.length + done.length <= MAX_ALTERNATIVES) {
    const next: string[] = [];
    for (const one of open) {
      const group = firstGroup(one);
      if (group === undefined) done.push(one);
      else next.push(...group.options.map((option) => group.before + option + group.after));
    }
    open = next;
  }
  return done.concat(open).slice(0, MAX_ALTERNATIVES);
}

function firstGroup(text: string): { before: string; options: string[]; after: string } | undefined {
  const start = text.indexOf('{');
  if (start < 0) return undefined;
  let depth = 0;
  let from = start + 1;
  const options: string[] = [];
  for (let index = start; index < text.length; index++) {
    const char = text[index];
    if (char === '{') depth++;
    else if (char === ',' && depth === 1) {
      options.push(text.slice(from, index));
      from = index + 1;
    } else if (char === '}' && --depth === 0) {
      options.push(text.slice(from, index));
      return { before: text.slice(0, start), options, after: text.slice(index + 1) };
    }
  }
  return undefined;
}

/** Greedy with one point of return per `**`: enough, since a later `**` can only see a shorter rest. */
function matchSegments(pattern: readonly string[], path: readonly string[]): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let mark = 0;
  while (s < path.length) {
    const segment = pattern[p];
    if (segment === '**') {
      star = p++;
      mark = s;
    } else if (segment !== undefined && matchSegment(segment, path[s] ?? '')) {
      p++;
      s++;
    } else if (star >= 0) {
      p = star + 1;
      s = ++mark;
    } else return false;
  }
  while (pattern[p] === '**') p++;
  return p === pattern.length;
}

function matchSegment(pattern: string, text: string): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let mark = 0;
  while (s < text.length) {
    const step = pattern[p] === '*' ? 0 : matchOne(pattern, p, text[s] ?? '');
    if (pattern[p] === '*') {
      star = p++;
      mark = s;
    } else if (step > 0) {
      p += step;
      s++;
    } else if (star >= 0) {
      p = star + 1;
      s = ++mark;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Length of the pattern's element at `p` if it matches the character, else 0. */
function matchOne(pattern: string, p: number, char: string): number {
  const head = pattern[p];
  if (head === undefined) return 0;
  if (head === '?') return 1;
  if (head === '\\') return pattern[p + 1] === char ? 2 : 0;
  if (head === '[') {
    const end = pattern.indexOf(']', p + 1);
    if (end > 0) return inSet(pattern.slice(p + 1, end), char) ? end - p + 1 : 0;
  }
  return head === char ? 1 : 0;
}

function inSet(set: string, char: string): boolean {
  const negated = set[0] === '!' || set[0] === '^';
  const body = negated ? set.slice(1) : set;
  let found = false;
  for (let index = 0; index < body.length; index++) {
    const first = body[index] ?? '';
    const last = body[index + 1] === '-' ? body[index + 2] : undefined;
    if (last === undefined) found ||= first === char;
    else {
      found ||= first <= char && char <= last;
      index += 2;
    }
  }
  return found !== negated;
}
