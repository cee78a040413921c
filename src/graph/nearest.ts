import type { Adjacency } from './components.js';

/** Shortest ways to the nearest of some targets. */
export interface Ways {
  /** The next node on the way; the target itself for a target, -1 where there is no way. */
  next: Int32Array;
  /** Number of links on the way; -1 where there is none. */
  length: Int32Array;
}

/**
 * For every node a shortest way to the nearest of some targets. Breadth-first from the targets, each node once;
 * among equally short ways the one over the first target, then over nodes found first.
 * @param reversed for each node the nodes that lead to it
 * @param closed nodes that no way may lead through
 */
export function waysTowards(
  reversed: Adjacency,
  targets: readonly number[],
  closed: (node: number) => boolean = () => false,
): Ways {
  const next = new Int32Array(reversed.length).fill(-1);
  const length = new Int32Array(reversed.length).fill(-1);
  const queue = [...targets];
  for (const target of targets) {
    next[target] = target;
    length[target] = 0;
  }
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] as number;
    if (head >= targets.length && closed(node)) continue;
    for (const from of reversed[node] ?? []) {
      if (next[from] !== -1) continue;
      next[from] = node;
      length[from] = (length[node] as number) + 1;
      queue.push(from);
    }
  }
  return { next, length };
}

/** The way from a node to its target, both included; undefined where there is none. */
export function wayAlong({ next }: Ways, from: number): number[] | undefined {
  if (next[from] === -1) return undefined;
  const way = [from];
  for (let node = from; next[node] !== node;) {
    node = next[node] as number;
    way.push(node);
  }
  return way;
}

/** The same graph with every link turned round; links of a node in the order of the nodes they come from. */
export function reverse(graph: Adjacency): number[][] {
  const reversed: number[][] = Array.from({ length: graph.length }, () => []);
  for (const [from, targets] of graph.entries()) for (const to of targets) reversed[to]?.push(from);
  return reversed;
}
