import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import {
  crossingKey,
  crossingsOf,
  entryFix,
  fileAsRelated,
  isGenerated,
  packageCrossing,
  siteOf,
  throughEntry,
  wayInto,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports imports of another module's generated files that do not go through its entry. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  for (const { edge, to, label } of crossingsOf(model, settings)) {
    if (edge.to.kind !== 'file' || wayInto(to, edge) === 'entry') continue;
    if (packageCrossing(edge, settings) || !isGenerated(model.tree, edge.to.path, settings)) continue;
    const better = throughEntry(model.graph, edge, to);
    yield {
      what: `"${edge.site.specifier}" is generated code of ${to.name}, and ${label} imports it past the entry.`,
      ...(better === undefined ? {} : { do: `Import it from '${better}', which exports the same.` }),
      ...entryFix(model.graph, edge, better),
      location: siteOf(edge),
      related: [fileAsRelated(edge.to.path, 'generated file')],
      key: crossingKey(edge, label, to.name),
      evidence: { from: label, to: to.name, typeOnly: edge.site.typeOnly },
      ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
    };
  }
};
