import type { Package } from '../../../src/workspace/index.js';
import { namedEntries } from '../../../src/graph/index.js';

/** Folders that hold a package's implementation by every convention, and output that stands for it. */
const INSIDE = new Set([
  'src', 'source', 'internal', 'internals', '_internal', '__internal__', 'private', '_private', '__tests__', 'dist', 'build',
]); // prettier-ignore

/**
 * Whether a path behind the name of a package *without* `exports` is its inside. Such a package has declared no border, so only
 * what nobody would call public counts: a folder named for the implementation, or the folder its own entry lies in
 * (`main: lib/index.js` makes `pkg/lib/tax` an inside, while `pkg/locales/de` stays free).
 */
export function isInside(pack: Package, subpath: string): boolean {
  const folders = subpath.split('/').slice(0, -1);
  if (folders.some((folder) => INSIDE.has(folder))) return true;
  const first = subpath.split('/')[0] ?? '';
  return namedEntries(pack).some((entry) => {
    const path = entry.replace(/^(?:\.\/)+/, '');
    return path.includes('/') && path.split('/')[0] === first;
  });
}
