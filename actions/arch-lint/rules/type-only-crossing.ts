import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Edge } from '../model/index.js';
import { crossingsOf, isRuntime, isValueUse, namesOf, policyPlace, selects, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports values that cross between modules where the policy lets types through only. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const { typesOnly } = settings;
  if (typesOnly.length === 0) return;
  for (const { edge, from, to } of crossingsOf(model, settings)) {
    if (!from || !isRuntime(edge)) continue;
    const index = typesOnly.findIndex((pair) => selects(pair.from, from) && selects(pair.to, to, from));
    const pair = typesOnly[index];
    if (!pair) continue;
    yield {
      what: `${from.name} imports "${edge.site.specifier}" of ${to.name} at run time, and only types may cross here.`,
      ...(pair.why === '' ? {} : { why: pair.why }),
      ...adviceFor(model, edge),
      location: siteOf(edge),
      related: [{ ...policyPlace(model.tree, ['typesOnly', index]), label: 'types only' }],
      key: `${from.name} → ${to.name} (${namesOf(edge)})`,
      evidence: { from: from.name, to: to.name, kind: edge.site.kind },
      ...(edge.from.role === 'development' ? { severity: 'warning' as const } : {}),
    };
  }
};

/** Where no name is seen as a value, the word `type` is all that is missing. */
function adviceFor({ tree }: ArchModel, edge: Edge): { do?: string } {
  const { kind, names, specifier } = edge.site;
  if (kind !== 'import' || names.length === 0 || isValueUse(tree, edge)) return {};
  return {
    do: `Write \`import type\` instead of \`import\`: nothing but types of "${specifier}" seems to be used.`,
  };
}
