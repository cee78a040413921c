import type { Check, Hit } from '../../../src/core/rule/index.js';
import type { ArchModel, Crossing, Way } from '../model/index.js';
import {
  crossingKey,
  crossingsOf,
  entriesOf,
  entryFiles,
  entryFix,
  fileAsRelated,
  isGenerated,
  packageCrossing,
  siteOf,
  throughEntry,
  wayInto,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports imports into a module that do not go through its public entry. What another rule says more exactly is left to it. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  for (const crossing of crossingsOf(model, settings)) {
    const { edge, to } = crossing;
    const way = wayInto(to, edge);
    if (way === 'entry' || packageCrossing(edge, settings)) continue;
    if (edge.to.kind === 'file' && isGenerated(model.tree, edge.to.path, settings)) continue;
    yield hit(model, crossing, way);
  }
};

function hit({ graph }: ArchModel, { edge, to, label }: Crossing, way: Way): Hit {
  const entries = entryFiles(graph, to);
  const better = throughEntry(graph, edge, to);
  const names = entriesOf(to).join(', ');
  const gate = entries.length > 0 ? entries.join(', ') : `${to.root}/${entriesOf(to)[0] ?? 'index'}`;
  return {
    what:
      way === 'private'
        ? `"${edge.site.specifier}" is private to ${to.name}, and ${label} imports it.`
        : `"${edge.site.specifier}" goes past the public entry of ${to.name} (${names}).`,
    do:
      better === undefined
        ? `Export what you need from ${gate} and import it from there.`
        : `Import it from '${better}', which exports the same.`,
    ...entryFix(graph, edge, better),
    location: siteOf(edge),
    related: edge.to.kind === 'file' ? [fileAsRelated(edge.to.path, 'imported file')] : [],
    key: crossingKey(edge, label, to.name),
    evidence: { from: label, to: to.name, typeOnly: edge.site.typeOnly },
    ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
  };
}
