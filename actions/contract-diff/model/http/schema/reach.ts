import type { Surface } from '../change.js';
import type { Link, PairNode } from './pair-node.js';

/** Messages of one kind: whose hand they come from, and whether they are requests or answers. */
export type Traffic = Pick<Surface, 'flow' | 'use'>;

export const TRAFFICS: readonly Traffic[] = [
  { flow: 'asked', use: 'request' },
  { flow: 'told', use: 'response' },
  { flow: 'told', use: 'request' },
  { flow: 'asked', use: 'response' },
];

/** Where a schema ends up on the wire in one kind of traffic. */
export interface Reach {
  /** The surface that is fewest steps away, and the steps from it. */
  surface: Surface;
  path: readonly Link[];
  /** Nodes along the path, from the surface's own to the last but one. */
  nodes: readonly PairNode[];
  /** Keys of all operations it is part of, sorted. */
  operations: readonly string[];
}

/** Goes up from a pair of schemas to the surfaces of one kind of traffic; undefined where it is in none. */
export function reachOf(node: PairNode, { flow, use }: Traffic): Reach | undefined {
  const below = new Map<PairNode, { node: PairNode; link: Link } | undefined>([[node, undefined]]);
  const queue = [node];
  const operations = new Set<string>();
  let first: { surface: Surface; top: PairNode } | undefined;
  for (let at = 0; at < queue.length; at++) {
    const one = queue[at] as PairNode;
    for (const surface of one.surfaces) {
      if (surface.flow !== flow || surface.use !== use) continue;
      first ??= { surface, top: one };
      for (const operation of surface.operations) operations.add(operation);
    }
    for (const { node: parent, link } of one.parents) {
      if (below.has(parent) || link.hidden.has(use)) continue;
      below.set(parent, { node: one, link });
      queue.push(parent);
    }
  }
  if (!first) return undefined;
  const path: Link[] = [];
  const nodes: PairNode[] = [];
  let top = first.top;
  for (let next = below.get(top); next; next = below.get(top)) {
    path.push(next.link);
    nodes.push(top);
    top = next.node;
  }
  return { surface: first.surface, path, nodes, operations: [...operations].toSorted() };
}
