import type { RelatedLocation } from '../../../../src/core/finding/index.js';
import type { Cycle, Edge } from '../../../../src/graph/index.js';
import { importOf, siteOf } from '../site.js';
import { shortened } from '../stations.js';

/** Further places named beside the one of the finding. */
const MAX_RELATED = 9;

/** The beginning of what is said: how many there are, and whether the path shown is all there is. */
export function subjectOf({ members, path }: Cycle, noun: string): string {
  if (members.length > path.length - 1)
    return `${members.length} ${noun}s are tied together by circles of imports, such as this one`;
  const count = members.length === 2 ? 'Two' : `${members.length}`;
  return `${count} ${noun}s import each other in a circle`;
}

/** A circle as `a → b → a`; of a long one the beginning and the end. */
export function roundOf({ path }: Cycle, label: (name: string) => string): string {
  return shortened(path.map(label));
}

/** The import a circle's finding stands at: the first of the cheapest link to cut. */
export function cutSite({ cuts, edges }: Cycle): Edge {
  return (cuts[0]?.edges[0] ?? edges[0]) as Edge;
}

/** The other imports that have to go. */
export function otherCuts({ cuts }: Cycle): RelatedLocation[] {
  const edges = cuts.flatMap((cut) => cut.edges);
  return edges.slice(1, 1 + MAX_RELATED).map((edge) => ({ ...siteOf(edge), label: 'also to be cut' }));
}

/**
 * Key of a circle: what it ties, by names that stay the same when lines move. It ends with a list, since what is left of a circle
 * that was opened in part is no new one.
 */
export function cycleKey(kind: string, members: readonly string[]): string {
  const clean = members.map((name) => name.replaceAll(/[(),]/g, '_'));
  return `${kind} (${clean.toSorted().join(',')})`;
}

/** Path, imports to cut and every import that lies on the circle, as the outside contract has it. */
export function cycleEvidence(cycle: Cycle, label: (name: string) => string): Record<string, unknown> {
  return {
    path: cycle.path.map(label),
    cuts: cycle.cuts.flatMap(({ edges }) => edges.map(importOf)),
    edges: cycle.edges.map(importOf),
  };
}
