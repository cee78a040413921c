import type { Fix } from '../../../src/core/finding/index.js';
import type { Edge, Graph } from '../../../src/graph/index.js';
import { bindingOf, isRuntime, reachOf } from '../../../src/graph/index.js';
import { declarationOf } from '../../../src/workspace/index.js';
import { siteOf } from './site.js';

/** Imports whose specifier can be replaced without touching anything else. */
const REWRITABLE = new Set(['import', 'export-from', 'type-import']);

/**
 * Rewrites an import to another specifier that offers the same names. Safe where every name is the very same binding, the
 * specifier leads to a file that does not load the importing one, and its package is declared; otherwise somebody has to look.
 * @param better the specifier, from whoever found that it offers the names
 * @returns nothing where the import cannot be rewritten alone
 */
export function entryFix(graph: Graph, edge: Edge, better: string | undefined): { fix?: Fix } {
  const { site } = edge;
  if (better === undefined || !REWRITABLE.has(site.kind) || /['"`\\\n]/.test(better)) return {};
  const { line, endLine, column, endColumn } = site.specifierRange;
  const doubt = doubtIn(graph, edge, better);
  if (line !== endLine || doubt === undefined) return {};
  const location = { ...siteOf(edge), line, endLine, column: column + 1, endColumn: endColumn - 1 };
  return {
    fix: {
      safety: doubt === '' ? 'safe' : 'unsafe',
      title: `Import from '${better}'${doubt === '' ? '' : `; ${doubt}`}`,
      edits: [{ location, text: better, replaces: site.specifier }],
    },
  };
}

/** What speaks against rewriting unseen, as the end of a title; empty when nothing does, undefined when it cannot work at all. */
function doubtIn(graph: Graph, edge: Edge, better: string): string | undefined {
  const { from, site, to } = edge;
  const next = graph.resolve(from.path, better);
  if (to.kind !== 'file' || next.kind !== 'file' || next.path === from.path) return undefined;
  if (next.via === 'workspace' && next.target?.name !== undefined) {
    const { owner } = from;
    if (next.offered === false) return undefined;
    if (!owner || !declarationOf(owner.manifest, next.target.name))
      return `${next.target.name} has to be declared in package.json first`;
  }
  if (next.path !== to.path) {
    for (const { imported, typeOnly } of site.names) {
      const [now, then] = [bindingOf(graph, to.path, imported), bindingOf(graph, next.path, imported)];
      if (!now || !then || now.file !== then.file || now.name !== then.name)
        return `it is not certain that "${imported}" is the same there`;
      if (then.typeOnly && !typeOnly && !site.typeOnly) return `"${imported}" is offered as a type only`;
    }
    if (isRuntime(edge) && reachOf(graph).reaches(next.path, from.path))
      return 'the entry imports this file in turn, which makes a circle';
  }
  const mocked = from.edges.some(
    (one) => one.site.kind === 'mock' && one.to.kind === 'file' && one.to.path === to.path,
  );
  return mocked ? 'a mock in this file names the old path' : '';
}
