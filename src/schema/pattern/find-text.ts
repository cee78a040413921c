import type { Automaton, Position } from './automaton.js';
import type { Characters } from './characters.js';
import { MAX_CODE_POINT, contains } from './characters.js';
import type { RegularPattern } from './pattern.js';

/** What is asked of a text. */
export interface TextQuery {
  /** Length in code points. */
  min: number;
  max: number;
  positive: readonly RegularPattern[];
  negative: readonly RegularPattern[];
  /** Texts that are not wanted. */
  except: ReadonlySet<string>;
}

/** The shortest text there is, or that there is none, or that it would have taken too many steps to know. */
export type TextAnswer = { kind: 'text'; text: string } | { kind: 'none' } | { kind: 'too-many-steps' };

/** Following this many states of automata is as much work as another step. */
const STATES_PER_STEP = 3;

interface Visit {
  positions: readonly Position[];
  length: number;
  text: string;
}

/**
 * Finds the shortest text that matches every positive pattern and no negative one, by breadth-first search over the product of
 * their automata. Exact: `none` is a proof.
 * @param spend told what a step costs; false ends the search
 */
export function findText(query: TextQuery, spend: (cost: number) => boolean): TextAnswer {
  const machines = [
    ...new Set([...query.positive, ...query.negative].flatMap(({ all, none }) => [...all, ...none])),
  ];
  const index = new Map(machines.map((machine, at) => [machine, at]));
  const bits = (found: readonly boolean[], machine: Automaton): boolean =>
    found[index.get(machine) ?? 0] ?? false;
  const matched = (found: readonly boolean[], { all, none }: RegularPattern): boolean =>
    all.every((one) => bits(found, one)) && !none.some((one) => bits(found, one));
  const accepted = ({ positions, text, length }: Visit): boolean => {
    if (length < query.min || query.except.has(text)) return false;
    const found = machines.map((machine, at) => machine.accepts(positions[at] ?? []));
    return (
      query.positive.every((one) => matched(found, one)) && !query.negative.some((one) => matched(found, one))
    );
  };
  const excluded = [...query.except];
  const letters = alphabet([...machines.flatMap(({ sets }) => sets), ...lettersOf(excluded)]);
  let layer: Visit[] = [{ positions: machines.map((machine) => machine.begin()), length: 0, text: '' }];
  const seen = new Set<string>();
  while (layer.length > 0) {
    const next: Visit[] = [];
    for (const visit of layer) {
      if (accepted(visit)) return { kind: 'text', text: visit.text };
      if (visit.length >= query.max) continue;
      const cost = 1 + visit.positions.reduce((sum, one) => sum + one.length, 0) / STATES_PER_STEP;
      for (const letter of letters) {
        if (!spend(cost)) return { kind: 'too-many-steps' };
        const text = visit.text + String.fromCodePoint(letter);
        const positions = machines.map((machine, at) => machine.step(visit.positions[at] ?? [], letter));
        const length = visit.length + 1;
        const prefix = excluded.some((one) => one.startsWith(text)) ? text : '';
        const key = `${Math.min(length, query.min)}|${prefix}|${positions.map(String).join('|')}`;
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ positions, length, text });
      }
    }
    layer = next;
  }
  return { kind: 'none' };
}

/** Texts that are not wanted are followed letter by letter, so each of their letters is a class of its own. */
function lettersOf(texts: readonly string[]): Characters[] {
  const points = new Set(texts.flatMap((text) => Array.from(text, (char) => char.codePointAt(0) ?? 0)));
  return [...points].map((point) => [point, point]);
}

/** One code point for each class that no set tells apart, the most readable of the class. */
function alphabet(sets: readonly Characters[]): number[] {
  const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()];
  const cuts = new Set([0]);
  for (const set of distinct) {
    for (let at = 0; at < set.length; at += 2) {
      cuts.add(set[at] ?? 0);
      cuts.add((set[at + 1] ?? 0) + 1);
    }
  }
  const starts = [...cuts].filter((cut) => cut <= MAX_CODE_POINT).toSorted((a, b) => a - b);
  const classes = new Map<string, number>();
  for (const [at, start] of starts.entries()) {
    const end = (starts[at + 1] ?? MAX_CODE_POINT + 1) - 1;
    const signature = distinct.map((set) => (contains(set, start) ? '1' : '0')).join('');
    const best = readable(start, end);
    const before = classes.get(signature);
    if (before === undefined || rank(best) < rank(before)) classes.set(signature, best);
  }
  return [...classes.values()].toSorted((a, b) => rank(a) - rank(b));
}

const READABLE = [...'a0A-_ .x'].map((char) => char.codePointAt(0) ?? 0);

function readable(from: number, to: number): number {
  const favourite = READABLE.find((point) => point >= from && point <= to);
  if (favourite !== undefined) return favourite;
  if (from < 127 && to >= 33) return Math.max(from, 33);
  return from >= 0xd800 && from <= 0xdfff && to > 0xdfff ? 0xe000 : from;
}

function rank(point: number): number {
  const favourite = READABLE.indexOf(point);
  if (favourite >= 0) return favourite;
  if (point >= 33 && point < 127) return 100 + point;
  return point >= 0xd800 && point <= 0xdfff ? 0x300000 + point : 0x100000 + point;
}
