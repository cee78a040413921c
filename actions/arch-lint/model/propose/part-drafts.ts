import type { Graph } from '../../../../src/graph/index.js';
import type { ModuleDraft } from './draft.js';
import { isPlain } from './draft.js';

/** Fewer folders than this are no structure yet. */
const ENOUGH = 3;

/** Share of the code that has to lie below a folder for it to be the place where everything is. */
const MOST = 0.6;

/** For a package that stands alone: the folders of `src` (or wherever its code lies) are its parts. */
export function partDrafts(graph: Graph): ModuleDraft[] {
  const paths = [...graph.files.values()].filter(({ role }) => role === 'production').map(({ path }) => path);
  for (const root of ['src', 'lib', 'app', '']) {
    const below = paths.filter((path) => root === '' || path.startsWith(`${root}/`));
    if (below.length < paths.length * MOST) continue;
    const inner = below.map((path) => (root === '' ? path : path.slice(root.length + 1)).split('/'));
    const parts = new Set(inner.flatMap((segments) => (segments.length > 1 ? [segments[0] as string] : [])));
    if (parts.size < ENOUGH || ![...parts].every(isPlain)) continue;
    const prefix = root === '' ? '' : `${root}/`;
    return [{ match: `${prefix}{part}`, tags: ['{part}'], entry: ['**'], comment: [] }];
  }
  return [];
}
