import { Automaton } from './automaton.js';
import type { Position } from './automaton.js';
import { readPattern } from './read-pattern.js';
import { NotRegular } from './syntax.js';

/** A pattern that can be decided: its searches as automata. */
export interface RegularPattern {
  all: readonly Automaton[];
  none: readonly Automaton[];
}

/** A pattern, or why it cannot be decided. */
export type Pattern = { ok: true; pattern: RegularPattern } | { ok: false; why: string };

const known = new Map<string, Pattern>();
/** Patterns kept; a run meets few, and a hostile contract must not fill the memory. */
const MAX_KNOWN = 2000;

/** Reads a pattern once. */
export function patternOf(source: string): Pattern {
  const found = known.get(source);
  if (found !== undefined) return found;
  const fresh = compile(source);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(source, fresh);
  return fresh;
}

function compile(source: string): Pattern {
  try {
    const { all, none } = readPattern(source);
    return {
      ok: true,
      pattern: {
        all: all.map((part) => new Automaton(part)),
        none: none.map((part) => new Automaton(part)),
      },
    };
  } catch (error) {
    if (error instanceof NotRegular) return { ok: false, why: `the pattern ${source} has ${error.message}` };
    throw error;
  }
}

/** Whether a text matches, in time linear in the text; undefined when the pattern cannot be decided. */
export function matches(source: string, text: string): boolean | undefined {
  const read = patternOf(source);
  if (!read.ok) return undefined;
  const { all, none } = read.pattern;
  return all.every((one) => finds(one, text)) && !none.some((one) => finds(one, text));
}

function finds(search: Automaton, text: string): boolean {
  let position: Position = search.begin();
  for (const char of text) {
    if (position === 'found') return true;
    position = search.step(position, char.codePointAt(0) ?? 0);
  }
  return search.accepts(position);
}
