import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Cycle } from '../model/index.js';
import {
  crossingsOf,
  findCycles,
  isImport,
  isRuntime,
  linkEnds,
  modulesOf,
  partCycle,
  stageBetweenParts,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports modules of the settings whose production code imports each other in a circle: one finding per knot. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const { modules, packages } = settings.cycles;
  if (modules === 'off' || settings.modules.length === 0) return;
  const labels = new Map(modulesOf(model, settings).modules.map(({ root, name }) => [root, name]));
  const counts = modules === 'all' ? isImport : isRuntime;
  const ends = new Map(
    crossingsOf(model, settings).flatMap(({ edge, from, to }) =>
      from && edge.from.role === 'production' && counts(edge) ? [[edge, [from.root, to.root]] as const] : [],
    ),
  );
  const links = linkEnds(ends.keys(), (edge) => ends.get(edge));
  const told = packages === 'all' || packages === modules;
  for (const cycle of findCycles(links, stageBetweenParts(model.graph, modules)))
    if (!told || !areMembers(model, cycle))
      yield partCycle(cycle, 'module', (root) => labels.get(root) ?? root);
};

/** Whether the modules are members of one workspace, so that package-cycle says the same. */
function areMembers({ graph }: ArchModel, { members }: Cycle): boolean {
  const groups = new Map(
    graph.workspace.packages.flatMap(({ kind, dir, group }) => (kind === 'member' ? [[dir, group]] : [])),
  );
  const [group, ...others] = new Set(members.map((root) => groups.get(root)));
  return group !== undefined && others.length === 0;
}
