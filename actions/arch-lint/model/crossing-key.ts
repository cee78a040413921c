import type { Edge } from '../../../src/graph/index.js';

/** Names that say nothing without the file they are taken from. */
const NAMELESS = new Set(['default', '*', '=']);

/**
 * Key of an import over a border: who imports whom, and what it takes, of which each is counted for itself. Folders are not part of
 * it, so that moving a file inside its module changes nothing. What tests and scripts do is apart: code that ships and takes the
 * same is worse, and therefore new.
 */
export function crossingKey(edge: Edge, from: string, to: string): string {
  const by = edge.from.role === 'development' ? `${from} in development` : from;
  return `${by} → ${to} (${symbolsOf(edge)})`;
}

/** The names an import takes, sorted; what has no name of its own goes by the name of its file. */
function symbolsOf({ site, to }: Edge): string {
  const file = fileName(to.kind === 'file' ? to.path : site.specifier);
  const names = site.names.map(({ imported }) =>
    NAMELESS.has(imported) ? `${imported} of ${file}` : imported,
  );
  return names.length === 0 ? file : [...new Set(names)].toSorted().join(',');
}

/** `src/tax/index.ts` → `tax`, `src/vat.ts` → `vat`. */
function fileName(path: string): string {
  const stem = path.replace(/(?:\.d)?\.\w+$/, '').replace(/\/index$/, '');
  return stem.slice(stem.lastIndexOf('/') + 1);
}
