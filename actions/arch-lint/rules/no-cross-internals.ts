import type { Check, Hit } from '../../../src/core/rule/index.js';
import type { ArchModel, Edge, Graph, Package, PackageCrossing } from '../model/index.js';
import {
  crossingKey,
  entryFix,
  exportedNames,
  fileAsRelated,
  offeredSubpaths,
  packageCrossing,
  packageLabel,
  siteOf,
  whyApp,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports imports that reach a workspace member otherwise than through what it offers under its name. */
export const check: Check<ArchModel, Settings> = function* ({ graph }, settings) {
  for (const edge of graph.outcomes.crossing) {
    const crossing = packageCrossing(edge, settings);
    if (crossing) yield hit(graph, edge, crossing, settings);
  }
};

function hit(graph: Graph, edge: Edge, { owner, target, how }: PackageCrossing, settings: Settings): Hit {
  const { from, site, to } = edge;
  const file = to.kind === 'file' ? to.path : undefined;
  const better = target.name === undefined ? undefined : offeringImport(graph, edge, target);
  const app = whyApp(target, settings) !== undefined;
  return {
    what: `"${site.specifier}" is the inside of ${packageLabel(target)}: ${packageLabel(owner)} ${how}.`,
    do: app ? adviceForApp(target) : advice(graph, better, target),
    ...(app ? {} : entryFix(graph, edge, better)),
    location: siteOf(edge),
    related: file === undefined ? [] : [fileAsRelated(file, 'imported file')],
    key: crossingKey(edge, packageLabel(owner), packageLabel(target)),
    evidence: { from: packageLabel(owner), to: packageLabel(target), typeOnly: site.typeOnly },
    ...(from.role === 'development' ? { severity: 'warning' as const } : {}),
  };
}

/** What an app offers is no answer: it is not meant to be imported at all. */
function adviceForApp(target: Package): string {
  return `Move what is needed into a package that both import; ${packageLabel(target)} is an app.`;
}

/** The right import when the package offers the file or all the names somewhere, else what would have to change. */
function advice(graph: Graph, better: string | undefined, target: Package): string {
  const label = packageLabel(target);
  if (target.name === undefined)
    return `Give ${target.manifest.path} a name and an entry, and import it by that name.`;
  if (better !== undefined) return `Import it from '${better}', which offers the same.`;
  const entry = graph.entryOf(target);
  const offered = offeredSubpaths(target.manifest.fields['exports']).filter(
    (one) => one !== './package.json',
  );
  const others =
    offered.length > 1
      ? ` It offers ${offered.slice(0, 6).join(', ')}${offered.length > 6 ? ', …' : ''}.`
      : '';
  return `Export what you need from ${entry ?? `the entry of ${label}`} and import it from '${target.name}'.${others}`;
}

/** The specifier under which the package offers the very file, or all the names that are taken from it. */
function offeringImport(graph: Graph, { site, to }: Edge, target: Package): string | undefined {
  const names = site.names.map((name) => name.imported);
  const named = names.length > 0 && !names.includes('*') && !names.includes('default');
  const subpaths = offeredSubpaths(target.manifest.fields['exports']).map((one) => one.slice(2));
  const entries = subpaths.map((subpath) => [subpath, graph.entryOf(target, subpath)] as const);
  const found =
    entries.find(([, entry]) => entry !== undefined && to.kind === 'file' && entry === to.path) ??
    entries.find(
      ([, entry]) =>
        entry !== undefined && named && names.every((name) => exportedNames(graph, entry).has(name)),
    );
  return found && (found[0] === '' ? target.name : `${target.name}/${found[0]}`);
}
