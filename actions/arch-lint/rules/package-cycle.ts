import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Edge } from '../model/index.js';
import { findCycles, packageLabel, packageLink, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports workspace members whose production code imports each other in a circle at run time: one finding per knot. */
export const check: Check<ArchModel, Settings> = function* ({ graph }) {
  const labels = new Map(graph.workspace.packages.map((pack) => [pack.dir, packageLabel(pack)]));
  const label = (dir: string) => labels.get(dir) ?? dir;
  for (const cycle of findCycles(graph, packageLink)) {
    const [first] = cycle.cut.edges;
    if (!first) continue;
    const members = cycle.members.map(label).toSorted();
    const round = cycle.path.map(label).join(' → ');
    const more =
      members.length > cycle.path.length - 1
        ? ` (${members.length} packages are tied together this way)`
        : '';
    const count = cycle.cut.edges.length;
    yield {
      what: `${members.length === 2 ? 'Two packages import' : 'Packages import'} each other in a circle: ${round}${more}.`,
      do:
        `Cheapest cut: ${label(cycle.cut.from)} → ${label(cycle.cut.to)}, ${count === 1 ? 'this one import' : `${count} imports`}. ` +
        'Move what both need into a package below them, or turn the call round by passing it in.',
      location: siteOf(first),
      related: cycle.cut.edges
        .slice(1, 10)
        .map((edge) => ({ ...siteOf(edge), label: 'also part of the cheapest cut' })),
      key: members.join(' ↔ '),
      weight: cycle.edges.length,
      evidence: { packages: members, path: cycle.path.map(label), edges: cycle.edges.map(evidenceOf) },
    };
  }
};

function evidenceOf({ from, site, to }: Edge): { from: string; to: string; line: number } {
  return { from: from.path, to: to.kind === 'file' ? to.path : site.specifier, line: site.line };
}
