import type { Node } from '../normal/index.js';

/** A value must be in the node's set, or must not. */
export interface Literal {
  node: Node;
  positive: boolean;
}

export const must = (node: Node): Literal => ({ node, positive: true });
export const mustNot = (node: Node): Literal => ({ node, positive: false });

/**
 * A goal without doubles and without what is always true, in a fixed order; undefined when it contradicts itself.
 */
export function tidy(literals: readonly Literal[]): Literal[] | undefined {
  const kept = new Map<number, Literal>();
  for (const literal of literals) {
    const { node, positive } = literal;
    const always = node.kind === 'true' ? positive : node.kind === 'false' ? !positive : undefined;
    if (always === false) return undefined;
    if (always === true) continue;
    const code = node.id * 2 + (positive ? 1 : 0);
    if (kept.has(node.id * 2 + (positive ? 0 : 1))) return undefined;
    kept.set(code, literal);
  }
  return [...kept].toSorted(([a], [b]) => a - b).map(([, literal]) => literal);
}

/** A name of a tidy goal, the same for the same goal. */
export function goalKey(goal: readonly Literal[]): string {
  return goal.map(({ node, positive }) => `${positive ? '+' : '-'}${node.id}`).join(' ');
}
