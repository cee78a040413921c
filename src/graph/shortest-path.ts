import type { Adjacency } from './components.js';

/**
 * A shortest path by breadth-first search; among equally short ones the first in the order of the adjacency lists.
 * @returns nodes from `from` to `to`, both included; undefined when there is none
 */
export function shortestPath(
  graph: Adjacency,
  from: number,
  to: number,
  within: (node: number) => boolean = () => true,
): number[] | undefined {
  const cameFrom = new Map<number, number>([[from, -1]]);
  const queue = [from];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] as number;
    if (node === to) return trace(cameFrom, to);
    for (const target of graph[node] ?? []) {
      if (cameFrom.has(target) || !within(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  return undefined;
}

/** The shortest cycle that runs through the edge `from → to`: starts and ends at `from`. */
export function shortestCycle(graph: Adjacency, from: number, to: number): number[] | undefined {
  const back = shortestPath(graph, to, from);
  return back && [from, ...back];
}

function trace(cameFrom: ReadonlyMap<number, number>, to: number): number[] {
  const path: number[] = [];
  for (let node = to; node !== -1; node = cameFrom.get(node) ?? -1) path.push(node);
  return path.toReversed();
}
