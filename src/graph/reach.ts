import { components } from './components.js';
import type { Graph } from './graph.js';
import { isRuntime } from './graph.js';
import { adjacencyOf, linkFiles } from './links.js';

/** Answers whether one file loads another at run time. */
export interface Reach {
  reaches(from: string, to: string): boolean;
}

const known = new WeakMap<Graph, Reach>();

/**
 * Reachability over runtime imports between files, made once per graph. Components come in reverse topological order, so most
 * questions are answered by two numbers; the others by a search from `from`.
 */
export function reachOf(graph: Graph): Reach {
  let reach = known.get(graph);
  if (!reach) known.set(graph, (reach = makeReach(graph)));
  return reach;
}

function makeReach(graph: Graph): Reach {
  const numbers = new Map([...graph.files.keys()].map((path, number) => [path, number]));
  const adjacency = adjacencyOf(linkFiles(graph, isRuntime));
  const component = components(adjacency);
  return {
    reaches(from, to) {
      const [start, goal] = [numbers.get(from), numbers.get(to)];
      if (start === undefined || goal === undefined) return false;
      const [first = 0, last = 0] = [component[start], component[goal]];
      if (first === last) return true;
      // A component that is finished earlier cannot lead to one that is finished later (Tarjan 1972).
      if (first < last) return false;
      const seen = new Set([start]);
      for (const node of seen) {
        for (const next of adjacency[node] ?? []) if ((component[next] ?? 0) >= last) seen.add(next);
        if (seen.has(goal)) return true;
      }
      return false;
    },
  };
}
