import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Edge } from '../model/index.js';
import { banOf, foreignOf, modulesOf, packageLabel, policyPlace, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports imports of packages and builtin modules that the policy forbids here, or does not list where a list is closed. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const { deny, allow } = settings.external;
  if (deny.length + allow.length === 0) return;
  const { moduleOf } = modulesOf(model, settings);
  for (const file of model.graph.files.values()) {
    const module = moduleOf(file.path);
    for (const edge of file.edges) {
      const ban = banOf(edge, module, settings);
      if (!ban) continue;
      const label = module?.name ?? (file.owner ? packageLabel(file.owner) : file.path);
      yield {
        what: `${label} imports "${edge.site.specifier}", ${ban.because}.`,
        ...(ban.why === '' ? {} : { why: ban.why }),
        ...(ban.instead === '' ? {} : { do: `Use ${ban.instead} instead.` }),
        location: siteOf(edge),
        related: [{ ...policyPlace(model.tree, ban.place), label: 'what is allowed' }],
        key: `${label} → ${nameOf(edge)}`,
        evidence: { from: label, dependency: nameOf(edge), typeOnly: edge.site.typeOnly },
        ...(file.role === 'development' ? { severity: 'warning' as const } : {}),
      };
    }
  }
};

function nameOf(edge: Edge): string {
  const foreign = foreignOf(edge);
  return foreign ? (foreign.kind === 'builtin' ? `node:${foreign.name}` : foreign.name) : edge.site.specifier;
}
