import type { Characters } from './characters.js';
import { contains } from './characters.js';
import type { Syntax } from './syntax.js';
import { NotRegular } from './syntax.js';

/** Larger automata are refused; a bounded repetition is written out, and a pattern can name any number. */
const MAX_STATES = 6000;

interface State {
  /** Moves on one character of the set. */
  move?: { set: Characters; to: number };
  /** Moves on nothing. */
  free: number[];
  /** Moves on nothing, only before the first character. */
  atStart?: number;
  /** Moves on nothing, only after the last one. */
  atEnd?: number;
}

/** Where a search stands after some characters: the states it may be in, or that it has found what it looks for. */
export type Position = readonly number[] | 'found';

/**
 * A search for a pattern in a text, as a non-deterministic automaton. Like `RegExp.prototype.test`, the match may begin and end
 * anywhere unless the pattern is anchored. Running it costs text length × states at most, whatever the pattern.
 */
export class Automaton {
  private readonly states: State[] = [];
  private readonly first: number;
  private readonly last: number;
  /** Every set of characters a move asks about. */
  readonly sets: readonly Characters[];

  /** @throws NotRegular when it would be too large */
  constructor(syntax: Syntax) {
    this.first = this.state();
    this.last = this.build(syntax, this.first);
    this.sets = this.states.flatMap(({ move }) => (move === undefined ? [] : [move.set]));
  }

  /** Before the first character. */
  begin(): Position {
    return this.closure([this.first], true);
  }

  /** After one more character. */
  step(position: Position, point: number): Position {
    if (position === 'found') return position;
    const next = new Set<number>([this.first]);
    for (const at of position) {
      const move = this.states[at]?.move;
      if (move !== undefined && contains(move.set, point)) next.add(move.to);
    }
    return this.closure([...next], false);
  }

  /** Whether the search has found its pattern if the text ends here. */
  accepts(position: Position): boolean {
    if (position === 'found') return true;
    const seen = new Set(position);
    const todo = [...position];
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      if (at === this.last) return true;
      const { free, atEnd } = this.states[at] as State;
      for (const to of atEnd === undefined ? free : [...free, atEnd]) {
        if (seen.has(to)) continue;
        seen.add(to);
        todo.push(to);
      }
    }
    return false;
  }

  private closure(from: readonly number[], atStart: boolean): Position {
    const seen = new Set(from);
    const todo = [...from];
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      if (at === this.last) return 'found';
      const state = this.states[at] as State;
      for (const to of atStart && state.atStart !== undefined ? [...state.free, state.atStart] : state.free) {
        if (seen.has(to)) continue;
        seen.add(to);
        todo.push(to);
      }
    }
    return [...seen].toSorted((a, b) => a - b);
  }

  /** Adds the states of a part that begins at `from`. @returns the state where it ends */
  private build(part: Syntax, from: number): number {
    switch (part.kind) {
      case 'characters': {
        const to = this.state();
        const own = this.state();
        this.link(from, own);
        (this.states[own] as State).move = { set: part.set, to };
        return to;
      }
      case 'sequence':
        return part.items.reduce((at, item) => this.build(item, at), from);
      case 'choice': {
        const end = this.state();
        for (const item of part.items) {
          const start = this.state();
          this.link(from, start);
          this.link(this.build(item, start), end);
        }
        return end;
      }
      case 'repeat':
        return this.repeat(part.item, part.min, part.max, from);
      case 'start':
      case 'end': {
        const own = this.state();
        const to = this.state();
        this.link(from, own);
        (this.states[own] as State)[part.kind === 'start' ? 'atStart' : 'atEnd'] = to;
        return to;
      }
    }
  }

  private repeat(item: Syntax, min: number, max: number, from: number): number {
    let at = from;
    for (let count = 0; count < min; count++) at = this.build(item, at);
    const end = this.state();
    this.link(at, end);
    if (max === Infinity) {
      const loop = this.state();
      this.link(at, loop);
      const back = this.build(item, loop);
      this.link(back, loop);
      this.link(back, end);
      return end;
    }
    for (let count = min; count < max; count++) {
      const start = this.state();
      this.link(at, start);
      at = this.build(item, start);
      this.link(at, end);
    }
    return end;
  }

  private state(): number {
    if (this.states.length >= MAX_STATES) throw new NotRegular('too many states');
    return this.states.push({ free: [] }) - 1;
  }

  private link(from: number, to: number): void {
    (this.states[from] as State).free.push(to);
  }
}
