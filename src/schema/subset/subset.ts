import type { Json } from '../json/index.js';
import type { Arena, Node } from '../normal/index.js';
import { Written } from './declared.js';
import { must, mustNot } from './literal.js';
import { OutOfSteps } from './outcome.js';
import type { Policy } from './policy.js';
import { Solver } from './solver.js';

/** Whether one set is part of another. `counterexample` is a value of the first that is not in the second. */
export type Verdict =
  | { readonly kind: 'proven' }
  | { readonly kind: 'counterexample'; readonly value: Json }
  | { readonly kind: 'unknown'; readonly why: string };

/** Answers questions about nodes of one arena under one policy, and remembers what it found out on the way. */
export class Inclusion {
  private readonly solver: Solver;
  private readonly written = new Map<Node, Written>();

  constructor(
    arena: Arena,
    private readonly policy: Policy,
  ) {
    this.solver = new Solver(arena, policy);
  }

  /** Whether every value a writer of `a` may send is in `b`. Deterministic; never a guess. */
  subset(a: Node, b: Node): Verdict {
    if (a === b) return { kind: 'proven' };
    this.solver.refresh();
    try {
      const outcome = this.solver.solve([must(a), mustNot(b)], this.writtenOf(a));
      if (outcome.kind === 'none') return { kind: 'proven' };
      return outcome.kind === 'value' ? { kind: 'counterexample', value: outcome.value } : outcome;
    } catch (error) {
      if (error instanceof OutOfSteps) return { kind: 'unknown', why: 'it would take too many steps' };
      throw error;
    }
  }

  private writtenOf(node: Node): Written | undefined {
    if (this.policy.contentModel === 'strict') return undefined;
    const known = this.written.get(node) ?? new Written([node]);
    this.written.set(node, known);
    return known;
  }
}
