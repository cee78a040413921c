import { folderOf } from '../../../../src/graph/index.js';
import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { Package } from '../../../../src/workspace/index.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';
import type { Crossing, Module } from '../modules/index.js';
import { crossingsOf, entriesOf, innerPath, isNamedBy, modulesOf } from '../modules/index.js';
import { packageCrossing } from '../package-crossing.js';
import type { Draft, LayerDraft, ModuleDraft } from './draft.js';
import { baseName, isPlain } from './draft.js';
import { prefixOf } from './feature-drafts.js';
import type { Flow } from './flow.js';
import { addFlow, countOf, ranksOf } from './flow.js';

/** Share of imports that have to go through the usual entries for these to be the rule. */
const USUAL = 0.5;

/** A foundation is used by at least this many modules. */
const FOUNDATION = 3;

/** Flows named in the comment of the layers, and folders named outside. */
const MAX_FLOWS = 6;
const MAX_OUTSIDE = 12;

/** What imports between the modules of a draft look like. */
export interface Traffic {
  modules: readonly Module[];
  moduleOf(path: string): Module | undefined;
  crossings: readonly Crossing[];
}

export function trafficOf(model: ArchModel, settings: Settings): Traffic {
  const { modules, moduleOf } = modulesOf(model, settings);
  return { modules, moduleOf, crossings: crossingsOf(model, settings) };
}

/** Entries as they are used: the usual ones where most imports take them, else the modules stay open for now. */
export function refineEntries(
  drafts: readonly ModuleDraft[],
  { crossings }: Traffic,
  settings: Settings,
): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.entry !== undefined) continue;
    let [through, past] = [0, 0];
    for (const { edge, to } of crossings) {
      // A border between packages is judged by what package.json offers, whatever stands here.
      if (to.declarations[0] !== index || edge.to.kind !== 'file' || edge.from.owner !== edge.to.owner)
        continue;
      if (packageCrossing(edge, settings)) continue;
      if (isNamedBy(entriesOf(to), innerPath(to, edge.to.path))) through++;
      else past++;
    }
    const all = through + past;
    if (all === 0) continue;
    if (through === all) continue;
    if (through >= all * USUAL)
      draft.comment.push(
        `${through} of ${all} imports take an index or public file; the others wait in the baseline.`,
      );
    else {
      draft.entry = ['**'];
      draft.comment.push(
        `Open for now: only ${through} of ${all} imports take an index or public file. Without "entry", only those are.`,
      );
    }
  }
}

/** Nobody imports an application: what has no entry stays without importers, but for its own features. */
export function refineVisibility(
  drafts: readonly ModuleDraft[],
  { modules, crossings }: Traffic,
  packages: readonly Package[],
): void {
  const byDir = new Map(packages.map((pack) => [pack.dir, pack]));
  const importers = new Map<Module, Set<string>>();
  for (const { to, label } of crossings) {
    const labels = importers.get(to);
    if (labels) labels.add(label);
    else importers.set(to, new Set([label]));
  }
  for (const [index, draft] of drafts.entries()) {
    const own = modules.filter((module) => module.declarations[0] === index);
    const apps = own.flatMap((module) => byDir.get(module.root) ?? []);
    if (own.length === 0 || apps.length < own.length || !apps.every(isApp)) continue;
    const outsiders = own.flatMap((module) => [...(importers.get(module) ?? [])]);
    const selectors = [...new Set(outsiders.map((label) => `${label.split('/')[0]}/**`))].toSorted();
    const prefixes = new Set(apps.map((app) => `${prefixOf(app)}/**`));
    if (!selectors.every((selector) => prefixes.has(selector))) continue;
    draft.visibleTo = selectors;
    const nobody = draft.match.includes('{')
      ? 'Applications: nobody imports them'
      : 'An application: nobody imports it';
    draft.comment.push(`${nobody}${selectors.length > 0 ? ' but its own features' : ''}.`);
  }
}

/** A package that offers nothing to import. */
function isApp({ manifest: { fields } }: Package): boolean {
  return ['exports', 'main', 'module', 'types', 'typings'].every((field) => fields[field] === undefined);
}

/** Modules that import no other one and are used by several: patterns that keep them so, one for each folder. */
export function foundationDrafts(
  { modules, crossings }: Traffic,
  packages: readonly Package[],
): ModuleDraft[] {
  const dirs = new Set(packages.map(({ dir }) => dir));
  const users = new Map<Module, Set<string>>();
  const importing = new Set<Module>();
  for (const { from, to, label } of crossings) {
    if (from) importing.add(from);
    const set = users.get(to);
    if (set) set.add(label);
    else users.set(to, new Set([label]));
  }
  const byFolder = new Map<string, string[]>();
  for (const module of modules) {
    if (importing.has(module) || (users.get(module)?.size ?? 0) < FOUNDATION || !dirs.has(module.root))
      continue;
    const folder = folderOf(module.root);
    const list = byFolder.get(folder);
    if (list) list.push(baseName(module.root));
    else byFolder.set(folder, [baseName(module.root)]);
  }
  return [...byFolder].map(([folder, names], at) => {
    const inner = names.length === 1 ? (names[0] as string) : `{${names.toSorted().join(',')}}`;
    return {
      match: folder === '' ? inner : `${folder}/${inner}`,
      tags: [],
      dependsOn: [],
      comment: at === 0 ? ['Foundations: several modules use them, and they import none.'] : [],
    };
  });
}

/** The order of the tags, from who imports whom in code that ships. */
export function layersOf({ crossings }: Traffic): LayerDraft | undefined {
  const flow: Flow = new Map();
  for (const { from, to, edge } of crossings) {
    const [above, below] = [from?.tags[0], to.tags[0]];
    if (edge.from.role === 'production' && above !== undefined && below !== undefined && above !== below)
      addFlow(flow, above, below);
  }
  const order = ranksOf(flow);
  if (order.length < 2) return undefined;
  const rank = new Map(order.flatMap((names, at) => names.map((name) => [name, at] as const)));
  const flows = [...flow].flatMap(([from, targets]) =>
    [...targets].map(([to, count]) => ({ from, to, count })),
  );
  const against = flows.filter(({ from, to }) => (rank.get(from) ?? 0) > (rank.get(to) ?? 0));
  const largest = flows
    .toSorted((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1))
    .slice(0, MAX_FLOWS);
  const say = ({ from, to, count }: (typeof flows)[number]): string => `${from} → ${to} ${count}`;
  return {
    order,
    comment: [
      'Imports go downwards; names in one list stand side by side. This is how it is today:',
      `${largest.map(say).join(' · ')}${flows.length > MAX_FLOWS ? ' · …' : ''}`,
      ...(against.length > 0
        ? [`Against it, and in the baseline: ${against.slice(0, MAX_FLOWS).map(say).join(' · ')}`]
        : []),
      ...order
        .filter(
          (names) =>
            names.length > 1 && names.some((a) => names.some((b) => a !== b && countOf(flow, a, b) > 0)),
        )
        .map((names) => `Tied together until somebody parts them: ${names.join(', ')}`),
    ],
  };
}

/** Globs for production code that no pattern describes, by the highest folder that holds none. */
export function outsideOf({ graph }: ArchModel, { modules, moduleOf }: Traffic): Draft['outside'] {
  const above = new Set(['']);
  for (const { root } of modules)
    for (let folder = root; !above.has(folder); folder = folderOf(folder)) above.add(folder);
  const globs = new Set<string>();
  for (const { path, role } of graph.files.values()) {
    if (role !== 'production' || moduleOf(path) || !isPlain(path)) continue;
    let glob = path;
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
      if (!above.has(path.slice(0, slash))) {
        glob = `${path.slice(0, slash)}/**`;
        break;
      }
    globs.add(glob);
  }
  const all = [...globs].toSorted();
  if (all.length <= MAX_OUTSIDE) return all;
  // Too many to read: files side by side become one glob of their folder's files.
  const joined = new Set(
    all.map((glob) => (glob.endsWith('/**') ? glob : `${folderOf(glob)}/*`.replace(/^\//, ''))),
  );
  return [...joined].filter(
    (glob) => ![...joined].some((other) => other !== glob && matchesGlob(other, glob)),
  );
}
