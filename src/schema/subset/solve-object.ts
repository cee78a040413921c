import type { Json } from '../json/index.js';
import { canonical, setMember } from '../json/index.js';
import type { Ask } from './ask.js';
import type { Facts } from './facts.js';
import type { Literal } from './literal.js';
import { mustNot } from './literal.js';
import { MemberNames } from './member-names.js';
import type { Demand, Wanted } from './object-facts.js';
import { wantedObject } from './object-facts.js';
import type { Outcome } from './outcome.js';
import { Alternatives, NONE, found, unknown } from './outcome.js';

/** More members than this are not made up only to reach a minimum. */
const MAX_FILL = 100;

/** What members must be beyond what their names ask, by name. */
type Assigned = ReadonlyMap<string, readonly Literal[]>;

/** An object that reaches the facts, with no more members than it needs. */
export function solveObject(facts: Facts, ask: Ask): Outcome {
  const wanted = wantedObject(facts);
  const { required, absent, min, max } = wanted;
  if (min > max || [...required].some((name) => absent.has(name))) return NONE;
  const solver = new ObjectSolver(facts, wanted, ask);
  const outcome = solver.solve();
  return outcome.kind === 'none' && solver.names.doubt !== undefined ? unknown(solver.names.doubt) : outcome;
}

class ObjectSolver {
  readonly names: MemberNames;
  private readonly alternatives = new Alternatives();

  constructor(
    private readonly facts: Facts,
    private readonly wanted: Wanted,
    private readonly ask: Ask,
  ) {
    this.names = new MemberNames(wanted, ask);
  }

  solve(): Outcome {
    for (const name of this.wanted.required) {
      if (!this.names.allowed(name)) return NONE;
    }
    const byName = this.wanted.demands.filter(({ name }) => name !== undefined);
    const open = this.wanted.demands.filter(({ name }) => name === undefined);
    const assigned = new Map<string, readonly Literal[]>();
    for (const { name = '', value } of byName) {
      if (!this.names.allowed(name)) return NONE;
      assigned.set(name, [...(assigned.get(name) ?? []), ...(value === undefined ? [] : [value])]);
    }
    // The members that must be there in any case come first: if one of them is impossible, nothing else matters.
    for (const name of new Set([...this.wanted.required, ...assigned.keys()])) {
      const outcome = this.value(name, assigned.get(name) ?? []);
      if (outcome.kind === 'none') return NONE;
    }
    return this.place(open, assigned) ?? this.alternatives.rest();
  }

  /** Finds a member for each open demand, in every way there is. @returns undefined when no way gave a value */
  private place(open: readonly Demand[], assigned: Assigned): Outcome | undefined {
    this.ask.spend();
    const [demand, ...more] = open;
    if (demand === undefined) return this.alternatives.take(this.build(assigned));
    for (const name of this.options(demand, assigned)) {
      const own = [...(assigned.get(name) ?? []), ...(demand.value === undefined ? [] : [demand.value])];
      const outcome = this.value(name, own);
      if (outcome.kind === 'none') continue;
      const settled = this.place(more, new Map([...assigned, [name, own]]));
      if (settled !== undefined) return settled;
    }
    return undefined;
  }

  private *options(demand: Demand, assigned: Assigned): Generator<string> {
    const known = new Set([...this.names.mentioned, ...assigned.keys()]);
    for (const name of known) {
      if (this.names.allowed(name) && this.names.fits(name, demand)) yield name;
    }
    for (const name of this.names.cells(demand)) {
      if (!assigned.has(name)) yield name;
      else {
        const other = this.names.another(name, demand, [...assigned.keys()]);
        if (other !== undefined) yield other;
      }
    }
  }

  private value(name: string, more: readonly Literal[]): Outcome {
    return this.ask.member(name, [...this.names.goal(name), ...more]);
  }

  private build(assigned: Assigned): Outcome {
    const members = new Map<string, Json>();
    for (const name of new Set([...this.wanted.required, ...assigned.keys()])) {
      const outcome = this.value(name, assigned.get(name) ?? []);
      if (outcome.kind !== 'value') return outcome;
      members.set(name, outcome.value);
    }
    if (members.size > this.wanted.max) return NONE;
    const short = this.fillUp(members, this.wanted.min);
    if (short !== undefined) return short;
    const value = asObject(members);
    return this.facts.excluded.has(canonical(value)) ? this.vary(members, assigned) : found(value);
  }

  /** Adds members until there are enough. @returns what it is when that cannot be done */
  private fillUp(members: Map<string, Json>, min: number): Outcome | undefined {
    if (members.size >= min) return undefined;
    if (min - members.size > MAX_FILL) return unknown('very many members are needed');
    let doubt: string | undefined;
    for (const name of this.fillers(members)) {
      this.ask.spend();
      const outcome = this.value(name, []);
      if (outcome.kind === 'unknown') doubt ??= outcome.why;
      if (outcome.kind === 'value') members.set(name, outcome.value);
      if (members.size >= min) return undefined;
    }
    return doubt === undefined ? NONE : unknown(doubt);
  }

  /** Every further name there can be, in principle without end. */
  private *fillers(members: ReadonlyMap<string, Json>): Generator<string> {
    for (const name of this.names.mentioned) {
      if (!members.has(name) && this.names.allowed(name)) yield name;
    }
    for (const first of this.names.cells({})) {
      if (this.value(first, []).kind === 'none') continue;
      const used = [...members.keys()];
      for (
        let name: string | undefined = first;
        name !== undefined;
        name = this.names.another(first, {}, used)
      ) {
        used.push(name);
        if (!members.has(name)) yield name;
      }
    }
  }

  /** Gets away from a value that is not wanted: changes a member, or adds one. */
  private vary(members: ReadonlyMap<string, Json>, assigned: Assigned): Outcome {
    for (const [name, value] of members) {
      let avoid: readonly Json[] = [value];
      for (let tries = 0; tries <= this.facts.excluded.size; tries++) {
        const other = this.value(name, [...(assigned.get(name) ?? []), mustNot(this.ask.arena.enum(avoid))]);
        if (other.kind !== 'value') break;
        const changed = asObject(new Map([...members, [name, other.value]]));
        if (!this.facts.excluded.has(canonical(changed))) return found(changed);
        avoid = [...avoid, other.value];
      }
    }
    for (let size = members.size + 1; size <= Math.min(this.wanted.max, members.size + 2); size++) {
      const more = new Map(members);
      if (this.fillUp(more, size) !== undefined) break;
      const value = asObject(more);
      if (!this.facts.excluded.has(canonical(value))) return found(value);
    }
    return unknown('a list of objects that are not wanted');
  }
}

function asObject(members: ReadonlyMap<string, Json>): Json {
  const object: Record<string, Json> = {};
  for (const [name, value] of members) setMember(object, name, value);
  return object;
}
