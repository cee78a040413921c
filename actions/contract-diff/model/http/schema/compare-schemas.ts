import type { HttpApi, Library } from '../../../../../src/openapi/index.js';
import { References } from '../../../../../src/openapi/index.js';
import type { Policy } from '../../../../../src/schema/index.js';
import type { Surface } from '../change.js';
import type { Judgement } from './judge.js';
import { Judge } from './judge.js';
import { PairGraph } from './pair-graph.js';
import type { Difference, PairNode } from './pair-node.js';
import type { Reach, Traffic } from './reach.js';
import { TRAFFICS, reachOf } from './reach.js';
import { SchemaSide } from './schema-side.js';

/** A difference between schemas, and what it means for messages of one kind. */
export interface SchemaChange extends Traffic {
  node: PairNode;
  difference: Difference;
  judgement: Judgement;
  reach: Reach;
}

/** One side of a comparison: what was read, and where its other files are found. */
export interface ApiSide {
  api: HttpApi;
  documents: Library;
}

/** Compares the schemas of all surfaces. Shared schemas are compared once, for each kind of traffic they are in. */
export function compareSchemas(
  base: ApiSide,
  head: ApiSide,
  surfaces: readonly Surface[],
  policy: Partial<Policy>,
): SchemaChange[] {
  const [old, now] = [
    new SchemaSide('old', base.api, base.documents),
    new SchemaSide('new', head.api, head.documents),
  ];
  const graph = new PairGraph(
    { references: new References(base.documents), besideRef: old.besideRef },
    { references: new References(head.documents), besideRef: now.besideRef },
  );
  for (const surface of surfaces) graph.add(surface);
  const judge = new Judge(old, now, policy);
  const touched = touchedNodes(graph.nodes);
  const changes: SchemaChange[] = [];
  for (const node of graph.nodes) {
    const differences = node.differences.filter(
      (one) => one.quiet !== true || one.always === true || isTouched(node, touched),
    );
    if (differences.length === 0) continue;
    for (const traffic of TRAFFICS) {
      const reach = reachOf(node, traffic);
      if (!reach) continue;
      for (const difference of differences) {
        const judgement = judge.judge(node, difference, traffic, reach);
        if (difference.quiet === true && judgement.kind === 'safe') continue;
        changes.push({ ...traffic, node, difference, judgement, reach });
      }
    }
  }
  return changes.filter((one) => one.difference.quiet !== true || !explained(one, changes));
}

/** Nodes below which, or in which, something differs. */
function touchedNodes(nodes: Iterable<PairNode>): Set<PairNode> {
  const queue = [...nodes].filter(({ differences }) => differences.some(({ quiet }) => quiet !== true));
  const touched = new Set(queue);
  for (let node = queue.pop(); node; node = queue.pop())
    for (const { node: parent } of node.parents) {
      if (touched.has(parent)) continue;
      touched.add(parent);
      queue.push(parent);
    }
  return touched;
}

/** Whether something a schema refers to may have changed. Without links nobody knows, and the question is asked. */
function isTouched({ links }: PairNode, touched: ReadonlySet<PairNode>): boolean {
  return links.length === 0 || links.some(({ node }) => touched.has(node));
}

/** Whether what a quiet difference does is told already by something below it. */
function explained({ node, flow, use }: SchemaChange, changes: readonly SchemaChange[]): boolean {
  const told = new Set(
    changes
      .filter((one) => one.difference.quiet !== true && one.judgement.kind !== 'safe')
      .filter((one) => one.flow === flow && one.use === use)
      .map((one) => one.node),
  );
  const queue = [node];
  const seen = new Set(queue);
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (told.has(next)) return true;
    for (const { node: below } of next.links) {
      if (seen.has(below)) continue;
      seen.add(below);
      queue.push(below);
    }
  }
  return false;
}
