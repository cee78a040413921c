import type { Surface } from '../change.js';
import type { Link, PairNode } from './pair-node.js';

/** Messages of one kind: whose hand they come from, and whether they are requests or answers. */
export type Traffic = Pick<Surface, 'flow' | 'use'>;

export const TRAFFICS: readonly Traffic[] = [
  { flow: 'asked', use: 'request' },
  { flow: 'told', use: 'response' },
  { flow: 'told', use: 'request' },
  { flow: 'asked', use: 'response' },
  { flow: 'asked', use: 'message' },
  { flow: 'told', use: 'message' },
];

/** A thing on the wire that a schema is part of. */
export interface Way {
  surface: Surface;
  /** Steps from the surface to the schema. */
  path: readonly Link[];
  /** Where each of the steps begins. */
  nodes: readonly PairNode[];
}

/** Where a schema ends up on the wire in one kind of traffic. */
export interface Reach {
  /** The nearest ones first, each by the shortest way. */
  ways: readonly Way[];
  /** Whether there are more ways than are listed. */
  more: boolean;
  /** Keys of all operations it is part of, sorted. */
  operations: readonly string[];
}

/** Ways that are listed. */
const MAX_WAYS = 3;

/** Goes up from a pair of schemas to the surfaces of one kind of traffic; undefined where it is in none. */
export function reachOf(node: PairNode, { flow, use }: Traffic): Reach | undefined {
  const below = new Map<PairNode, { node: PairNode; link: Link } | undefined>([[node, undefined]]);
  const queue = [node];
  const operations = new Set<string>();
  const ways: Way[] = [];
  let count = 0;
  for (let at = 0; at < queue.length; at++) {
    const one = queue[at] as PairNode;
    for (const surface of one.surfaces) {
      if (surface.flow !== flow || surface.use !== use) continue;
      if (count++ < MAX_WAYS) ways.push({ surface, ...wayDown(one, below) });
      for (const operation of surface.operations) operations.add(operation);
    }
    for (const { node: parent, link } of one.parents) {
      if (below.has(parent) || link.hidden.has(use)) continue;
      below.set(parent, { node: one, link });
      queue.push(parent);
    }
  }
  if (count === 0) return undefined;
  return { ways, more: count > MAX_WAYS, operations: [...operations].toSorted() };
}

function wayDown(
  from: PairNode,
  below: ReadonlyMap<PairNode, { node: PairNode; link: Link } | undefined>,
): Pick<Way, 'path' | 'nodes'> {
  const path: Link[] = [];
  const nodes: PairNode[] = [];
  let top = from;
  for (let next = below.get(top); next; next = below.get(top)) {
    path.push(next.link);
    nodes.push(top);
    top = next.node;
  }
  return { path, nodes };
}
