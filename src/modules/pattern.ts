import { expandBraces, matchesGlob } from '../core/glob/index.js';

/** What the captures of a pattern took, by name. */
export type Captures = Readonly<Record<string, string>>;

/** A pattern of folders, read. */
export interface FolderPattern {
  /** Names of its captures, in the order of the text. */
  captures: readonly string[];
  /** Higher is more specific; counts of the folders it writes out, writes in part (`lib-{name}`), and leaves open in number. */
  weight: readonly [literal: number, partial: number, open: number];
  /** Depths (in folders) at which the beginning of a path is what the pattern describes, deepest first, with what was captured. */
  match(segments: readonly string[]): { depth: number; captures: Captures }[];
}

const CAPTURE = /\{([A-Za-z_][\w-]*)(\*\*)?\}/g;

/** Stand for the braces of a capture while the alternatives `{a,b}` are unfolded. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

type Part =
  | { kind: 'any'; capture?: string }
  | { kind: 'glob'; glob: string }
  | { kind: 'captures'; pieces: readonly string[]; names: readonly string[] };

/**
 * Reads a glob with captures; `{a,b}` gives several patterns. Matching is a walk over the folders with a set of states, linear in
 * pattern × path. A trailing `/**` says nothing about where the module begins and is dropped.
 */
export function readPatterns(text: string): FolderPattern[] {
  const clean = text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  return expandBraces(clean.replace(CAPTURE, `${OPEN}$1$2${CLOSE}`)).map((one) => {
    const segments = one === '.' || one === '' ? [] : one.split('/');
    while (segments.length > 1 && segments.at(-1) === '**') segments.pop();
    return compile(segments.map(readPart));
  });
}

/** Names of the captures a pattern has. */
export function captureNames(text: string): string[] {
  return [...text.matchAll(CAPTURE)].map((match) => match[1] as string);
}

/** Puts captures into a text; names that are not among them stay as they are. */
export function fillCaptures(text: string, captures: Captures): string {
  return text.replace(CAPTURE, (whole, name: string) =>
    Object.hasOwn(captures, name) ? (captures[name] as string) : whole,
  );
}

function readPart(segment: string): Part {
  if (segment === '**') return { kind: 'any' };
  if (!segment.includes(OPEN)) return { kind: 'glob', glob: segment };
  const tokens = segment.replaceAll(CLOSE, OPEN).split(OPEN);
  const pieces = tokens.filter((_, index) => index % 2 === 0);
  const names = tokens.filter((_, index) => index % 2 === 1);
  const [only] = names;
  if (only?.endsWith('**') && pieces.every((piece) => piece === ''))
    return { kind: 'any', capture: only.slice(0, -2) };
  return { kind: 'captures', pieces, names: names.map((name) => name.replace(/\*\*$/, '')) };
}

function compile(parts: readonly Part[]): FolderPattern {
  const count = (kind: Detail) => parts.filter((part) => detailOf(part) === kind).length;
  return {
    captures: parts.flatMap((part) =>
      part.kind === 'captures' ? part.names : part.kind === 'any' && part.capture ? [part.capture] : [],
    ),
    weight: [count('literal'), count('partial'), -count('open')],
    match: (segments) => walk(parts, segments),
  };
}

type Detail = 'literal' | 'partial' | 'one' | 'open';

function detailOf(part: Part): Detail {
  if (part.kind === 'any') return 'open';
  if (part.kind === 'glob' && !/[*?[]/.test(part.glob)) return 'literal';
  const text = part.kind === 'glob' ? part.glob.replaceAll(/[*?]/g, '') : part.pieces.join('');
  return text === '' ? 'one' : 'partial';
}

function walk(parts: readonly Part[], segments: readonly string[]): { depth: number; captures: Captures }[] {
  const found: { depth: number; captures: Captures }[] = [];
  let states = spread(parts, new Map<number, Captures>([[0, {}]]));
  for (let depth = 0; states.size > 0; depth++) {
    const done = states.get(parts.length);
    if (done) found.unshift({ depth, captures: done });
    const segment = segments[depth];
    if (segment === undefined) break;
    const next = new Map<number, Captures>();
    for (const [index, captures] of states) {
      const part = parts[index];
      if (!part) continue;
      const taken = take(part, segment, captures);
      const target = part.kind === 'any' ? index : index + 1;
      if (taken && !next.has(target)) next.set(target, taken);
    }
    states = spread(parts, next);
  }
  return found;
}

/** `**` may also take nothing. */
function spread(parts: readonly Part[], states: Map<number, Captures>): Map<number, Captures> {
  for (const [index, captures] of states) {
    const part = parts[index];
    if (part?.kind !== 'any' || states.has(index + 1)) continue;
    const empty = part.capture !== undefined && !Object.hasOwn(captures, part.capture);
    states.set(index + 1, empty ? { ...captures, [part.capture as string]: '' } : captures);
  }
  return states;
}

function take(part: Part, segment: string, captures: Captures): Captures | undefined {
  if (part.kind === 'glob') return matchesGlob(part.glob, segment) ? captures : undefined;
  if (part.kind === 'any') {
    if (part.capture === undefined) return captures;
    const before = captures[part.capture];
    return { ...captures, [part.capture]: before ? `${before}/${segment}` : segment };
  }
  return takePieces(part.pieces, part.names, segment, captures);
}

/** `lib-{name}`: each capture takes as little as it can, at least one character; the last takes the rest. */
function takePieces(
  pieces: readonly string[],
  names: readonly string[],
  text: string,
  before: Captures,
): Captures | undefined {
  const captures: Record<string, string> = { ...before };
  if (!text.startsWith(pieces[0] ?? '')) return undefined;
  let at = (pieces[0] ?? '').length;
  for (const [index, name] of names.entries()) {
    const piece = pieces[index + 1] ?? '';
    const last = index === names.length - 1;
    const end = last ? (text.endsWith(piece) ? text.length - piece.length : -1) : text.indexOf(piece, at + 1);
    if (end <= at) return undefined;
    captures[name] = text.slice(at, end);
    at = end + piece.length;
  }
  return captures;
}
