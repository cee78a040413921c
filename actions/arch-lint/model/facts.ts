import { compareText } from '../../../src/core/finding/index.js';
import type { Graph } from '../../../src/graph/index.js';

/** Reasons listed at most; the rest is counted in the totals. */
const MAX_REASONS = 20;

/** What a report says beyond findings: how imports were resolved, what could not be verified and why, what was left aside. */
export function factsOf({ counts, workspace, outcomes }: Graph): Record<string, unknown> {
  const { resolved, missing, unverifiable, virtual, external, builtin, opaque, leftAside } = counts;
  const managers = [...workspace.groups.values()]
    .filter((group) => group.root)
    .map((group) => group.packageManager.name);
  const reasons = new Map<string, number>();
  for (const { to } of outcomes.unverifiable)
    if (to.kind === 'unverifiable') reasons.set(to.why, (reasons.get(to.why) ?? 0) + 1);
  return {
    packageManagers: [...new Set(managers)].toSorted(compareText),
    imports: { resolved, missing, unverifiable, virtual, external, builtin, computed: opaque },
    unverifiable: [...reasons]
      .toSorted(([a, m], [b, n]) => n - m || compareText(a, b))
      .slice(0, MAX_REASONS)
      .map(([why, imports]) => ({ why, imports })),
    filesLeftAside: leftAside,
  };
}
