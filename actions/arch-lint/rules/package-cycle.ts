import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import {
  findCycles,
  isImport,
  isRuntime,
  linkPackages,
  packageLabel,
  partCycle,
  stageBetweenParts,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports workspace members whose production code imports each other in a circle: one finding per knot. */
export const check: Check<ArchModel, Settings> = function* ({ graph }, { cycles: { packages } }) {
  if (packages === 'off') return;
  const labels = new Map(graph.workspace.packages.map((pack) => [pack.dir, packageLabel(pack)]));
  const links = linkPackages(graph, packages === 'all' ? isImport : isRuntime);
  for (const cycle of findCycles(links, stageBetweenParts(graph, packages)))
    yield partCycle(cycle, 'package', (dir) => labels.get(dir) ?? dir);
};
