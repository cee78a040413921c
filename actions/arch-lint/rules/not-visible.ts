import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Module } from '../model/index.js';
import {
  crossingKey,
  crossingsOf,
  declaredAt,
  describePassage,
  isHiddenCrossing,
  passagesOf,
  policyPlace,
  selects,
  siteOf,
  wayOf,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports imports of a module by somebody its `visibleTo` does not name. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  for (const { edge, from, to, label } of crossingsOf(model, settings)) {
    if (!isClosed(from, to)) continue;
    yield {
      what: `${label} imports ${to.name}, which is visible to ${audienceOf(to)} only.`,
      location: siteOf(edge),
      related: [
        { ...policyPlace(model.tree, declaredAt(to, settings, 'visibleTo')), label: 'who may import it' },
      ],
      key: crossingKey(edge, label, to.name),
      evidence: { from: label, to: to.name, typeOnly: edge.site.typeOnly },
      ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
    };
  }
  for (const passage of passagesOf(model, settings)) {
    const { edge, from, to, label, names } = passage;
    if (!isClosed(from, to) || !isHiddenCrossing(passage, settings, false, isClosed)) continue;
    yield {
      what: `${label} takes ${describePassage(passage)}, and ${to.name} is visible to ${audienceOf(to)} only.`,
      location: siteOf(edge),
      related: [
        ...wayOf(passage),
        { ...policyPlace(model.tree, declaredAt(to, settings, 'visibleTo')), label: 'who may import it' },
      ],
      key: `${label} → ${to.name} (${names.join(',')})`,
      evidence: { from: label, to: to.name, typeOnly: edge.site.typeOnly },
      ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
    };
  }
};

function isClosed(from: Module | undefined, to: Module): boolean {
  const { visibleTo } = to.settings;
  return visibleTo !== undefined && !(from && selects(visibleTo, from, to));
}

function audienceOf({ settings: { visibleTo = [] } }: Module): string {
  return visibleTo.length === 0 ? 'nobody' : visibleTo.join(', ');
}
