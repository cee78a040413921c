import type { RelatedLocation } from '../../../src/core/finding/index.js';
import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Edge, Reach } from '../model/index.js';
import { MAX_CUT, commonFolder, importOf, policyPlace, reaches, shortened, siteOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Stations of a way that are shown as places beside the finding. */
const MAX_RELATED = 9;

/** Reports what is reached over any number of imports although `reach` forbids it: one finding for each pair. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const told = new Set<string>();
  for (const reach of reaches(model, settings)) {
    const { rule, from, to, way, cut, weight, first } = reach;
    const one = settings.reach[rule];
    const key = `${from} → ${to}${one?.imports === 'all' ? ', types too' : ''}`;
    if (told.has(key)) continue;
    told.add(key);
    yield {
      what: `${from} reaches ${to}: ${stations(way)}.`,
      ...(one === undefined || one.why === '' ? {} : { why: one.why }),
      do: advice(reach),
      location: siteOf(first),
      related: [
        ...steps(way, first),
        { ...policyPlace(model.tree, ['reach', rule]), label: 'what must not be reached' },
      ],
      key,
      weight,
      evidence: {
        from,
        to,
        path: [...way.map((edge) => edge.from.path), ...way.slice(-1).map(endOf)],
        ...(cut ? { cuts: cut.map(importOf) } : {}),
        edges: way.map(importOf),
      },
    };
  }
};

function stations(way: readonly Edge[]): string {
  const names = [...way.map((edge) => edge.from.path), ...way.slice(-1).map(endOf)];
  const files = way.at(-1)?.to.kind === 'file' ? names : names.slice(0, -1);
  const common = commonFolder(files);
  return shortened(names.map((name, index) => (index < files.length ? name.slice(common.length) : name)));
}

function advice({ cut, first }: Reach): string {
  const go = 'Pass in what is needed, or move it to where both may look.';
  if (!cut)
    return `More than ${MAX_CUT} imports would have to go. Most ways lead through "${first.site.specifier}" here; begin with it. ${go}`;
  return cut.length === 1
    ? `Cheapest cut: the import of "${first.site.specifier}" here; without it no way is left. ${go}`
    : `${cut.length} imports have to go until no way is left; begin with "${first.site.specifier}" here. ${go}`;
}

function steps(way: readonly Edge[], first: Edge): RelatedLocation[] {
  return way
    .map((edge, index) => ({ edge, label: `step ${index + 1} of ${way.length}` }))
    .filter(({ edge }) => edge !== first)
    .slice(0, MAX_RELATED)
    .map(({ edge, label }) => ({ ...siteOf(edge), label }));
}

function endOf({ to, site }: Edge): string {
  if (to.kind === 'file') return to.path;
  return to.kind === 'external' || to.kind === 'builtin' ? to.name : site.specifier;
}
