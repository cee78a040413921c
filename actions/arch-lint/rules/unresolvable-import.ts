import type { Check } from '../../../src/core/rule/index.js';
import { didYouMean, suggest } from '../../../src/core/suggest/index.js';
import type { ArchModel, Edge } from '../model/index.js';
import {
  isCopiedByScript,
  isSilenced,
  offeredSubpaths,
  packageLabel,
  relativePath,
  siteOf,
} from '../model/index.js';
import type { Settings } from '../settings.js';

/** Findings that get a suggestion; comparing names costs time, and nobody reads more of them. */
const MAX_HINTS = 200;

/** Reports imports of own files that lead nowhere. */
export const check: Check<ArchModel, Settings> = function* (model) {
  const { tree, graph } = model;
  let hints = 0;
  let siblings: ReadonlyMap<string, readonly string[]> | undefined;
  for (const edge of graph.outcomes.missing) {
    const { from: file, to, site } = edge;
    if (to.kind !== 'missing' || site.kind === 'mock' || site.kind === 'jsdoc') continue;
    if (to.via === 'relative' && isCopiedByScript(model, file)) continue;
    siblings ??= filesByFolder(tree.paths);
    const helped = hints++ < MAX_HINTS;
    const nearest =
      helped && to.wanted !== undefined && !to.target ? nearestFile(to.wanted, siblings) : undefined;
    const hint =
      nearest === undefined
        ? helped
          ? offeredHint(edge)
          : ''
        : ` (did you mean "${spell(edge, nearest)}"?)`;
    yield {
      what: `"${site.specifier}" leads nowhere: ${to.why}${hint}.`,
      location: siteOf(edge),
      related: nearest === undefined ? [] : [{ file: nearest, line: 1, column: 1, label: 'nearest name' }],
      key: `${file.owner ? packageLabel(file.owner) : ''}: ${to.via === 'relative' ? withinOwner(edge, to.wanted) : site.specifier}`,
      evidence: { via: to.via, ...(to.wanted === undefined ? {} : { wanted: to.wanted }) },
      ...(file.role === 'development' || isSilenced(tree, edge) ? { severity: 'warning' as const } : {}),
    };
  }
};

/** What is missing, seen from the package that asks for it: a package that moves as a whole still misses the same. */
function withinOwner({ from: { owner } }: Edge, wanted = ''): string {
  const dir = owner?.dir ?? '';
  return dir !== '' && wanted.startsWith(`${dir}/`) ? wanted.slice(dir.length + 1) : wanted;
}

/** For a package of the workspace: the path it offers that is closest to the one asked for. */
function offeredHint({ to, site }: Edge): string {
  const exports = to.kind === 'missing' && to.target?.manifest.fields['exports'];
  if (!exports || to.target?.name === undefined) return '';
  const { name } = to.target;
  return didYouMean(
    site.specifier,
    offeredSubpaths(exports).map((one) => name + one.slice(1)),
  );
}

function filesByFolder(paths: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const dir = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const list = folders.get(dir);
    if (list) list.push(path);
    else folders.set(dir, [path]);
  }
  return folders;
}

/** A file of the same folder whose name is close to the one asked for, endings aside. */
function nearestFile(wanted: string, folders: ReadonlyMap<string, readonly string[]>): string | undefined {
  const slash = wanted.lastIndexOf('/');
  const byStem = new Map<string, string>();
  for (const path of folders.get(wanted.slice(0, Math.max(0, slash))) ?? []) byStem.set(stemOf(path), path);
  const best = suggest(stemOf(wanted), byStem.keys());
  return best === undefined ? undefined : byStem.get(best);
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.d)?\.\w+$/, '');
}

/** The nearest file as the import would write it: relative, with the ending only if one was written. */
function spell({ from, site, to }: Edge, nearest: string): string {
  if (to.kind !== 'missing' || to.via !== 'relative') return nearest;
  const dir = from.path.slice(0, Math.max(0, from.path.lastIndexOf('/')));
  if (stemOf(nearest) === stemOf(to.wanted ?? '')) return relativePath(dir, nearest);
  const ending = /\.[cm]?[jt]sx?$/.exec(site.specifier)?.[0] ?? '';
  return relativePath(dir, nearest.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, ending));
}
