import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import { crossingKey, crossingsOf, declaredAt, policyPlace, selects, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports imports of a module by somebody its `visibleTo` does not name. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  for (const { edge, from, to, label } of crossingsOf(model, settings)) {
    const { visibleTo } = to.settings;
    if (visibleTo === undefined || (from && selects(visibleTo, from, to))) continue;
    const list = visibleTo.length === 0 ? 'nobody' : visibleTo.join(', ');
    yield {
      what: `${label} imports ${to.name}, which is visible to ${list} only.`,
      location: siteOf(edge),
      related: [
        { ...policyPlace(model.tree, declaredAt(to, settings, 'visibleTo')), label: 'who may import it' },
      ],
      key: crossingKey(edge, label, to.name),
      evidence: { from: label, to: to.name, typeOnly: edge.site.typeOnly },
      ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
    };
  }
};
