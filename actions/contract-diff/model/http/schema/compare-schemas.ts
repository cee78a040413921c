import type { ContractFault, Library } from '../../../../../src/openapi/index.js';
import { References } from '../../../../../src/openapi/index.js';
import type { Dialect, Policy } from '../../../../../src/schema/index.js';
import type { Surface } from '../change.js';
import type { Rules } from '../rules.js';
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

/** One side of a comparison: what its schemas are written in, and where its other files are found. */
export interface SchemaSource {
  dialect: Dialect;
  documents: Library;
  /** Whether schemas may mean something else in requests than in answers. */
  dependsOnUse: boolean;
}

/** What differs, and references that lead nowhere on either side. */
export interface SchemaComparison {
  changes: SchemaChange[];
  faults: { base: readonly ContractFault[]; head: readonly ContractFault[] };
}

/** Compares the schemas of all surfaces. Shared schemas are compared once, for each kind of traffic they are in. */
export function compareSchemas(
  base: SchemaSource,
  head: SchemaSource,
  surfaces: readonly Surface[],
  rules: Rules,
  policy: Partial<Policy>,
): SchemaComparison {
  const [old, now] = [
    new SchemaSide('old', base.dialect, base.documents, base.dependsOnUse),
    new SchemaSide('new', head.dialect, head.documents, head.dependsOnUse),
  ];
  const references = { base: new References(base.documents), head: new References(head.documents) };
  const graph = new PairGraph(
    { references: references.base, besideRef: old.besideRef },
    { references: references.head, besideRef: now.besideRef },
    rules,
  );
  for (const surface of surfaces) graph.add(surface);
  const judge = new Judge(old, now, policy);
  const traffics = TRAFFICS.filter(({ flow, use }) =>
    surfaces.some((surface) => surface.flow === flow && surface.use === use),
  );
  const touched = touchedNodes(graph.nodes);
  const changes: SchemaChange[] = [];
  const ask = (node: PairNode, differences: readonly Difference[], skips: (traffic: Traffic) => boolean) => {
    if (differences.length === 0) return;
    const told = new Set<Difference>();
    for (const traffic of traffics) {
      const reach = reachOf(node, traffic);
      if (!reach || skips(traffic)) continue;
      for (const difference of differences) {
        if (difference.once === true) {
          if (!told.has(difference)) changes.push(promiseChange(node, difference, { ...traffic, reach }));
          told.add(difference);
          continue;
        }
        const judgement = judge.judge(node, difference, traffic, reach);
        if (difference.quiet === true && judgement.kind === 'safe') continue;
        changes.push({ ...traffic, node, difference, judgement, reach });
      }
    }
  };
  const nodes = [...graph.nodes];
  for (const node of nodes)
    ask(
      node,
      node.differences.filter(({ quiet }) => quiet !== true),
      () => false,
    );
  const broken = brokenNodes(changes);
  // What is quiet is only told where nothing below it tells the same already, and so only asked there.
  for (const node of nodes) {
    const quiet = node.differences.filter((one) => one.quiet === true);
    ask(
      node,
      quiet.filter(({ always }) => always === true),
      () => false,
    );
    const below = quiet.filter((one) => one.always !== true && isTouched(node, touched));
    ask(node, below, (traffic) => isExplained(node, broken.get(trafficName(traffic))));
  }
  return { changes, faults: { base: references.base.faults, head: references.head.faults } };
}

/** A change that is told once, with the operations of all kinds of traffic. */
function promiseChange(
  node: PairNode,
  difference: Difference,
  { reach, ...traffic }: Traffic & { reach: Reach },
): SchemaChange {
  const all = TRAFFICS.flatMap((one) => reachOf(node, one)?.operations ?? []);
  const operations = [...new Set(all)].toSorted();
  return { ...traffic, node, difference, judgement: { kind: 'safe' }, reach: { ...reach, operations } };
}

function trafficName({ flow, use }: Traffic): string {
  return `${flow} ${use}`;
}

/** Schemas of which it is known that they may break somebody, by kind of traffic. */
function brokenNodes(changes: readonly SchemaChange[]): Map<string, Set<PairNode>> {
  const broken = new Map(TRAFFICS.map((traffic) => [trafficName(traffic), new Set<PairNode>()]));
  for (const change of changes)
    if (change.judgement.kind !== 'safe') broken.get(trafficName(change))?.add(change.node);
  return broken;
}

/** Nodes below which, or in which, something differs. */
function touchedNodes(nodes: Iterable<PairNode>): Set<PairNode> {
  // What demands nothing on either side leaves the messages as they were.
  const touches = ({ quiet, always, demands }: Difference): boolean =>
    (quiet !== true || always === true) &&
    [demands.base, demands.head].some((one) => Object.keys(one ?? {}).length > 0);
  const queue = [...nodes].filter(({ differences }) => differences.some(touches));
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

/** Whether something a schema is made of is known to break. */
function isExplained(node: PairNode, broken: ReadonlySet<PairNode> | undefined): boolean {
  const queue = [node];
  const seen = new Set(queue);
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (broken?.has(next) === true) return true;
    for (const { node: below } of next.links) {
      if (seen.has(below)) continue;
      seen.add(below);
      queue.push(below);
    }
  }
  return false;
}
