import { ANY_TYPE, TYPE, canonical } from '../json/index.js';
import type { Json } from '../json/index.js';
import type { Arena } from '../normal/index.js';
import type { Ask } from './ask.js';
import { branches } from './branch.js';
import type { Written } from './declared.js';
import { typesOf } from './disjoint.js';
import { evaluate } from './evaluate.js';
import type { Facts } from './facts.js';
import type { Literal } from './literal.js';
import { goalKey, tidy } from './literal.js';
import type { Outcome } from './outcome.js';
import { Alternatives, NONE, OutOfSteps, found, unknown } from './outcome.js';
import type { Policy } from './policy.js';
import { solveArray } from './solve-array.js';
import { solveNumber } from './solve-number.js';
import { solveObject } from './solve-object.js';
import { solveText } from './solve-text.js';

/** Types in the order in which a value is looked for: what reads well in a report first. */
const ORDER = [TYPE.number, TYPE.string, TYPE.boolean, TYPE.null, TYPE.array, TYPE.object];
/** Goals in goals deeper than this are given up. */
const MAX_DEPTH = 60;

interface Frame {
  depth: number;
  /** Depth of the shallowest open goal the answer rests on. */
  low: number;
}

/**
 * Looks for a value that is in some sets and not in others. A goal that comes up again inside itself has no value there: a smallest
 * value of the goal does not contain another value of the same goal. So recursion ends, and `none` is a proof.
 */
export class Solver {
  private readonly memo = new Map<string, Outcome>();
  private readonly open = new Map<string, number>();
  private readonly frames: Frame[] = [];
  /** Goals found to have no value while they rested on an open goal, with its depth. */
  private provisional: { key: string; low: number }[] = [];
  private steps = 0;

  constructor(
    private readonly arena: Arena,
    private readonly policy: Policy,
  ) {}

  /** Allows the full number of steps again, for a new question. */
  refresh(): void {
    this.steps = 0;
    this.open.clear();
    this.frames.length = 0;
    for (const { key } of this.provisional) this.memo.delete(key);
    this.provisional = [];
  }

  /**
   * @param written what the writer's schemas declare, where values have declared names only
   * @throws OutOfSteps
   */
  solve(literals: readonly Literal[], written: Written | undefined, types = ANY_TYPE): Outcome {
    this.spend();
    const goal = tidy(literals);
    if (goal === undefined) return NONE;
    const key = `${types} ${written?.key ?? ''}|${goalKey(goal)}`;
    const known = this.memo.get(key);
    if (known !== undefined) {
      this.restsOn(this.provisional.find((one) => one.key === key)?.low);
      return known;
    }
    const inProgress = this.open.get(key);
    if (inProgress !== undefined) {
      this.restsOn(inProgress);
      return NONE;
    }
    if (this.frames.length >= MAX_DEPTH) return unknown('values are nested too deeply');
    return this.enter(key, goal, written, types);
  }

  private enter(key: string, goal: readonly Literal[], written: Written | undefined, types: number): Outcome {
    const depth = this.frames.length;
    const frame: Frame = { depth, low: depth };
    const before = this.provisional.length;
    this.open.set(key, depth);
    this.frames.push(frame);
    const outcome = this.search(goal, written, types);
    this.frames.pop();
    this.open.delete(key);
    if (outcome.kind === 'value') {
      // What was found to be impossible inside, taking this goal to be so, has to be looked at again.
      for (const one of this.provisional.splice(before)) this.memo.delete(one.key);
      this.memo.set(key, outcome);
      return outcome;
    }
    if (frame.low < depth) {
      this.restsOn(frame.low);
      for (const one of this.provisional.slice(before)) one.low = Math.min(one.low, frame.low);
      this.provisional.push({ key, low: frame.low });
    } else if (outcome.kind === 'none') this.provisional.length = before;
    else for (const one of this.provisional.splice(before)) this.memo.delete(one.key);
    this.memo.set(key, outcome);
    return outcome;
  }

  private restsOn(low: number | undefined): void {
    const frame = this.frames.at(-1);
    if (frame !== undefined && low !== undefined) frame.low = Math.min(frame.low, low);
  }

  private search(goal: readonly Literal[], written: Written | undefined, types: number): Outcome {
    const alternatives = new Alternatives();
    const possible = goal.reduce(
      (mask, { node, positive }) => (positive ? mask & typesOf(node) : mask),
      types,
    );
    for (const type of ORDER) {
      if ((type & possible) === 0) continue;
      for (const facts of branches(this.arena, goal, type, () => this.spend())) {
        const settled = alternatives.take(this.settle(facts, goal, written));
        if (settled !== undefined) return settled;
      }
    }
    return alternatives.rest();
  }

  /** A value for facts that leave nothing to choose. */
  private settle(facts: Facts, goal: readonly Literal[], written: Written | undefined): Outcome {
    const [first] = facts.enums;
    if (first !== undefined) return this.pick(first, goal);
    const vague = facts.atoms.find(({ node }) => node.kind === 'opaque');
    const outcome = this.solveType(facts, written);
    if (vague === undefined || outcome.kind === 'none') return outcome;
    return unknown(`${vague.node.kind === 'opaque' ? vague.node.what : ''} is too entangled to be decided`);
  }

  private solveType(facts: Facts, written: Written | undefined): Outcome {
    const ask = this.ask(written);
    switch (facts.type) {
      case TYPE.number:
        return solveNumber(facts);
      case TYPE.string:
        return solveText(facts, this.policy.format, (cost) => (this.spend(cost), true));
      case TYPE.array:
        return facts.atoms.length === 0 && facts.excluded.size === 0 ? found([]) : solveArray(facts, ask);
      case TYPE.object:
        return facts.atoms.length === 0 && facts.excluded.size === 0 ? found({}) : solveObject(facts, ask);
      case TYPE.boolean:
        return this.oneOf([true, false], facts);
      default:
        return this.oneOf([null], facts);
    }
  }

  private oneOf(values: readonly Json[], { excluded }: Facts): Outcome {
    const value = values.find((one) => !excluded.has(canonical(one)));
    return value === undefined ? NONE : found(value);
  }

  /** One of the listed values that reaches the whole goal. */
  private pick(values: ReadonlyMap<string, Json>, goal: readonly Literal[]): Outcome {
    const alternatives = new Alternatives();
    for (const value of values.values()) {
      this.spend();
      const truths = goal.map(({ node, positive }) => {
        const truth = evaluate(node, value, this.policy.format);
        return truth === undefined ? undefined : truth === positive;
      });
      if (truths.includes(false)) continue;
      if (!truths.includes(undefined)) return found(value);
      alternatives.note(
        'a listed value whose validity hangs on a format or on a pattern that cannot be decided',
      );
    }
    return alternatives.rest();
  }

  private ask(written: Written | undefined): Ask {
    return {
      arena: this.arena,
      policy: this.policy,
      member: (name, goal) => this.solve(goal, written?.member(name)),
      item: (index, goal) => this.solve(goal, written?.item(index)),
      name: (goal) => this.solve(goal, undefined, TYPE.string),
      spend: () => this.spend(),
      declared: written?.declared,
    };
  }

  private spend(cost = 1): void {
    this.steps += cost;
    if (this.steps > this.policy.steps) throw new OutOfSteps();
  }
}
