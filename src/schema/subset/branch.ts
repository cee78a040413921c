import type { Json } from '../json/index.js';
import { typeOf } from '../json/index.js';
import type { Arena, Node } from '../normal/index.js';
import { disjoint } from './disjoint.js';
import type { Atom, Facts } from './facts.js';
import type { Literal } from './literal.js';
import { must, mustNot } from './literal.js';

/** Literals that hold together in one alternative of a choice. */
type Alternative = readonly Literal[];

/** What has been assumed on the way to one leaf. */
class Branch {
  readonly positive: Set<Node>;
  readonly negative: Set<Node>;
  readonly atoms: Atom[];
  readonly enums: ReadonlyMap<string, Json>[];
  readonly excluded: Map<string, Json>;
  readonly required: Set<string>;
  readonly properties: Map<string, Node[]>;
  choices: (readonly Alternative[])[];

  constructor(
    readonly arena: Arena,
    readonly type: number,
    from?: Branch,
  ) {
    this.positive = new Set(from?.positive);
    this.negative = new Set(from?.negative);
    this.atoms = [...(from?.atoms ?? [])];
    this.enums = [...(from?.enums ?? [])];
    this.excluded = new Map(from?.excluded);
    this.required = new Set(from?.required);
    this.properties = new Map(from?.properties);
    this.choices = [...(from?.choices ?? [])];
  }

  /** Assumes a literal and what follows from it. @returns false when that is a contradiction */
  assume(literal: Literal): boolean {
    const { node, positive } = literal;
    if ((node.applies & this.type) === 0 || node.kind === 'true') return positive;
    if (node.kind === 'false') return !positive;
    if (positive ? this.negative.has(node) : this.positive.has(node)) return false;
    const own = positive ? this.positive : this.negative;
    if (own.has(node)) return true;
    own.add(node);
    return positive ? this.affirm(node) : this.deny(node);
  }

  private affirm(node: Node): boolean {
    const also = (one: Node): boolean => this.assume(must(one));
    switch (node.kind) {
      case 'and':
        return node.parts.every(also);
      case 'or':
        return this.choose(node.parts.map((part) => [must(part)]));
      case 'xor':
        return this.choose(
          node.parts.map((part, at) => [
            must(part),
            ...node.parts.filter((other, of) => of !== at && !disjoint(part, other)).map(mustNot),
          ]),
        );
      case 'not':
        return this.assume(mustNot(node.node));
      case 'if':
        return this.choose([
          [must(node.test), must(node.yes)],
          [mustNot(node.test), must(node.no)],
        ]);
      case 'rec':
        return node.target.node === undefined || also(node.target.node);
      case 'types':
        return (node.mask & this.type) !== 0;
      case 'enum': {
        const own = new Map([...node.values].filter(([, value]) => typeOf(value) === this.type));
        this.enums.push(own);
        return own.size > 0;
      }
      case 'dependent': {
        const present = this.arena.required(node.name);
        return this.choose([[mustNot(present)], [must(present), must(node.node)]]);
      }
      default:
        return this.keep(node as Atom['node'], true);
    }
  }

  private deny(node: Node): boolean {
    switch (node.kind) {
      case 'and':
        return this.choose(node.parts.map((part) => [mustNot(part)]));
      case 'or':
        return node.parts.every((part) => this.assume(mustNot(part)));
      case 'xor':
        return this.choose([node.parts.map(mustNot), ...pairs(node.parts)]);
      case 'not':
        return this.assume(must(node.node));
      case 'if':
        return this.choose([
          [must(node.test), mustNot(node.yes)],
          [mustNot(node.test), mustNot(node.no)],
        ]);
      case 'rec':
        return node.target.node !== undefined && this.assume(mustNot(node.target.node));
      case 'types':
        return (node.mask & this.type) === 0;
      case 'enum':
        for (const [text, value] of node.values) {
          if (typeOf(value) === this.type) this.excluded.set(text, value);
        }
        return true;
      case 'dependent':
        return this.assume(must(this.arena.required(node.name))) && this.assume(mustNot(node.node));
      default:
        return this.keep(node as Atom['node'], false);
    }
  }

  private keep(node: Atom['node'], positive: boolean): boolean {
    this.atoms.push({ node, positive });
    if (node.kind === 'required' && positive) this.required.add(node.name);
    if (node.kind === 'property' && positive) {
      this.properties.set(node.name, [...(this.properties.get(node.name) ?? []), node.node]);
    }
    return true;
  }

  private choose(alternatives: readonly Alternative[]): boolean {
    this.choices.push(alternatives);
    return alternatives.length > 0;
  }

  /** True, false, or open: whether a literal already follows, or contradicts what is assumed. A quick look only. */
  status({ node, positive }: Literal): boolean | undefined {
    const truth = this.truth(node);
    return truth === undefined ? undefined : truth === positive;
  }

  private truth(node: Node): boolean | undefined {
    if ((node.applies & this.type) === 0 || node.kind === 'true') return true;
    if (node.kind === 'false') return false;
    if (this.positive.has(node)) return true;
    if (this.negative.has(node)) return false;
    switch (node.kind) {
      case 'types':
        return (node.mask & this.type) !== 0;
      case 'and':
        return this.truthOf(node.parts, false);
      case 'enum':
        return this.enums.some((own) => [...own.keys()].every((text) => !node.values.has(text)))
          ? false
          : undefined;
      case 'property':
        return this.required.has(node.name) &&
          (this.properties.get(node.name) ?? []).some((own) => disjoint(own, node.node))
          ? false
          : undefined;
      case 'or':
        return this.truthOf(node.parts, true);
      case 'not': {
        const truth = this.truth(node.node);
        return truth === undefined ? undefined : !truth;
      }
      default:
        return undefined;
    }
  }

  /** @param decisive the truth of one part that decides for all: true of alternatives, false of conjuncts */
  private truthOf(parts: readonly Node[], decisive: boolean): boolean | undefined {
    let open = false;
    for (const part of parts) {
      const truth = this.truth(part);
      if (truth === decisive) return decisive;
      open ||= truth === undefined;
    }
    return open ? undefined : !decisive;
  }
}

/**
 * Every way to reach a goal with a value of one type. A goal is split only where the quick look leaves more than one alternative,
 * and where it leaves fewest first.
 * @param spend called for each assumption
 */
export function* branches(
  arena: Arena,
  goal: readonly Literal[],
  type: number,
  spend: () => void,
): Generator<Facts> {
  const root = new Branch(arena, type);
  spend();
  if (goal.every((literal) => root.assume(literal))) yield* split(root, spend);
}

function* split(branch: Branch, spend: () => void): Generator<Facts> {
  const next = narrow(branch, spend);
  if (next === undefined) return;
  if (next === 'settled') {
    yield branch;
    return;
  }
  branch.choices = branch.choices.filter((choice) => choice !== next.choice);
  for (const alternative of next.open) {
    const own = new Branch(branch.arena, branch.type, branch);
    spend();
    if (alternative.every((literal) => own.assume(literal))) yield* split(own, spend);
  }
}

interface Choice {
  choice: readonly Alternative[];
  open: readonly Alternative[];
}

/** Drops settled choices and takes forced ones. @returns the choice to split at; undefined for a contradiction */
function narrow(branch: Branch, spend: () => void): Choice | 'settled' | undefined {
  for (;;) {
    let best: Choice | undefined;
    let forced: Alternative | undefined;
    const kept: (readonly Alternative[])[] = [];
    for (const choice of branch.choices) {
      spend();
      const open = openOf(branch, choice);
      if (open === 'settled') continue;
      if (open.length === 0) return undefined;
      if (open.length === 1 && forced === undefined) {
        forced = open[0];
        continue;
      }
      kept.push(choice);
      if (best === undefined || open.length < best.open.length) best = { choice, open };
    }
    branch.choices = kept;
    if (forced === undefined) return best ?? 'settled';
    if (!forced.every((literal) => branch.assume(literal))) return undefined;
  }
}

function openOf(branch: Branch, choice: readonly Alternative[]): readonly Alternative[] | 'settled' {
  const open: Alternative[] = [];
  for (const alternative of choice) {
    let settled = true;
    let dead = false;
    for (const literal of alternative) {
      const status = branch.status(literal);
      if (status !== true) settled = false;
      if (status === false) {
        dead = true;
        break;
      }
    }
    if (dead) continue;
    if (settled) return 'settled';
    open.push(alternative);
  }
  return open;
}

function pairs(parts: readonly Node[]): Alternative[] {
  return parts.flatMap((one, at) =>
    parts
      .slice(at + 1)
      .filter((other) => !disjoint(one, other))
      .map((other) => [must(one), must(other)]),
  );
}
