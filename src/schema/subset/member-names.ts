import { TYPE } from '../json/index.js';
import type { Node } from '../normal/index.js';
import { matches } from '../pattern/index.js';
import type { Ask } from './ask.js';
import { evaluate } from './evaluate.js';
import type { Literal } from './literal.js';
import { must, mustNot } from './literal.js';
import type { Demand, Wanted } from './object-facts.js';

/** More cells than this are not looked at. */
const MAX_CELLS = 40;

/** Names of members: which can be there, and what their values must be. Names that no schema mentions fall into cells by the patterns they match. */
export class MemberNames {
  /** Names some schema mentions. */
  readonly mentioned: readonly string[];
  private readonly sources: readonly string[];
  /** Why an answer may be wrong, if it may. */
  doubt: string | undefined;

  constructor(
    private readonly wanted: Wanted,
    private readonly ask: Ask,
  ) {
    const { properties, required, absent, additionals, patterns, demands } = wanted;
    this.mentioned = [
      ...new Set([
        ...properties.keys(),
        ...required,
        ...absent,
        ...additionals.flatMap(({ names }) => [...names]),
        ...demands.flatMap(({ name, beside }) => [
          ...(name === undefined ? [] : [name]),
          ...(beside?.names ?? []),
        ]),
        ...(ask.declared?.names ?? []),
      ]),
    ];
    this.sources = [
      ...new Set([
        ...patterns.map(({ source }) => source),
        ...additionals.flatMap((one) => one.patterns),
        ...demands.flatMap(({ pattern, beside }) => [
          ...(pattern === undefined ? [] : [pattern]),
          ...(beside?.patterns ?? []),
        ]),
        ...(ask.declared?.patterns ?? []),
      ]),
    ];
  }

  /** Whether a member of this name can be there at all, its value aside. */
  allowed(name: string): boolean {
    if (this.wanted.absent.has(name) || !this.isDeclared(name)) return false;
    return this.wanted.names.every(({ node, positive }) =>
      this.sure(evaluate(node, name, this.ask.policy.format), positive),
    );
  }

  /** Whether a name fits a demand. */
  fits(name: string, { name: only, pattern, beside, ofName }: Demand): boolean {
    if (only !== undefined && only !== name) return false;
    if (pattern !== undefined && !this.matches(pattern, name)) return false;
    if (beside !== undefined) {
      if (beside.names.has(name) || beside.patterns.some((source) => this.matches(source, name)))
        return false;
    }
    return (
      ofName === undefined || this.sure(evaluate(ofName.node, name, this.ask.policy.format), ofName.positive)
    );
  }

  /** What the value of a member must be. */
  goal(name: string): Literal[] {
    const { properties, patterns, additionals } = this.wanted;
    const beside = (one: Wanted['additionals'][number]): boolean =>
      !one.names.has(name) && !one.patterns.some((source) => this.matches(source, name));
    return [
      ...(properties.get(name) ?? []),
      ...patterns.filter(({ source }) => this.matches(source, name)).map(({ literal }) => literal),
      ...additionals.filter(beside).map(({ literal }) => literal),
    ];
  }

  /** A name of each cell that fits the demand: names nobody mentions, no two alike in the patterns they match. */
  *cells(demand: Demand): Generator<string> {
    const blocked: Literal[] = [];
    const text = this.ask.arena.types(TYPE.string);
    for (let count = 0; ; count++) {
      const outcome = this.ask.name([must(text), ...this.unmentioned(demand), ...blocked]);
      if (outcome.kind === 'unknown') this.doubt ??= outcome.why;
      if (outcome.kind !== 'value') return;
      if (count >= MAX_CELLS) {
        this.doubt ??= 'too many kinds of names';
        return;
      }
      const name = String(outcome.value);
      yield name;
      if (this.sources.length === 0) return;
      blocked.push(mustNot(this.cellOf(name)));
    }
  }

  /** Another name of the same cell. */
  another(name: string, demand: Demand, used: readonly string[]): string | undefined {
    const { arena } = this.ask;
    const goal = [
      must(arena.types(TYPE.string)),
      ...this.unmentioned(demand),
      must(this.cellOf(name)),
      mustNot(arena.enum(used)),
    ];
    const outcome = this.ask.name(goal);
    if (outcome.kind === 'unknown') this.doubt ??= outcome.why;
    return outcome.kind === 'value' ? String(outcome.value) : undefined;
  }

  private unmentioned({ pattern, beside, ofName, name }: Demand): Literal[] {
    const { arena, declared } = this.ask;
    const literals: Literal[] = [...this.wanted.names];
    if (name !== undefined) literals.push(must(arena.false));
    if (this.mentioned.length > 0) literals.push(mustNot(arena.enum(this.mentioned)));
    if (pattern !== undefined) literals.push(must(arena.pattern(pattern)));
    for (const source of beside?.patterns ?? []) literals.push(mustNot(arena.pattern(source)));
    if (ofName !== undefined) literals.push(ofName);
    if (declared !== undefined && !declared.any) {
      literals.push(must(arena.or([...declared.patterns].map((source) => arena.pattern(source)))));
    }
    return literals;
  }

  private cellOf(name: string): Node {
    const { arena } = this.ask;
    return arena.and(
      this.sources.map((source) =>
        this.matches(source, name) ? arena.pattern(source) : arena.not(arena.pattern(source)),
      ),
    );
  }

  private isDeclared(name: string): boolean {
    const { declared } = this.ask;
    if (declared === undefined || declared.any || declared.names.has(name)) return true;
    return [...declared.patterns].some((source) => this.matches(source, name));
  }

  private matches(source: string, name: string): boolean {
    return this.sure(matches(source, name), true);
  }

  private sure(truth: boolean | undefined, wanted: boolean): boolean {
    if (truth === undefined) this.doubt ??= 'a pattern of names that cannot be decided';
    return truth === undefined ? false : truth === wanted;
  }
}
