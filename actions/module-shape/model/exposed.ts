import type { Graph } from '../../../src/graph/index.js';
import { innerPath, isNamedBy } from '../../../src/modules/index.js';
import { isRecord } from '../../../src/workspace/index.js';
import type { Shape } from './shape.js';

/** A subpath that a package offers beside its entry. */
export interface Exposed {
  subpath: string;
  /** It has a star, so that whatever is added later is public as well. */
  open: boolean;
}

/** Styles, pictures, data: nothing that has an inside. */
const ASSET =
  /\.(?:css|scss|sass|less|json|svg|png|jpe?g|gif|webp|ico|woff2?|ttf|otf|eot|html|md|txt|wasm|ya?ml|graphql|proto)$/i;

/** Subpaths of `exports` that are neither the entry, nor data, nor a file that the settings name as an entry. */
export function exposedSubpaths(graph: Graph, { pack, module }: Shape): Exposed[] {
  const field = pack?.manifest.fields['exports'];
  if (!pack || !isRecord(field)) return [];
  const { entry, surfaces } = module.settings;
  const allowed = [...(entry ?? []), ...(surfaces?.client ?? []), ...(surfaces?.server ?? [])];
  if (allowed.includes('**')) return [];
  return Object.keys(field)
    .filter((subpath) => subpath.startsWith('./') && subpath !== './package.json' && field[subpath] !== null)
    .filter((subpath) => !ASSET.test(subpath) && !leadsToAssets(field[subpath]))
    .filter((subpath) => {
      const file = subpath.includes('*') ? undefined : graph.entryOf(pack, subpath.slice(2));
      const names = [subpath.slice(2), ...(file === undefined ? [] : [innerPath(module, file)])];
      return !names.some((name) => isNamedBy(allowed, name));
    })
    .map((subpath) => ({ subpath, open: subpath.includes('*') || subpath.endsWith('/') }));
}

/** How deep conditions are looked into. */
const MAX_DEPTH = 16;

function leadsToAssets(target: unknown, depth = 0): boolean {
  if (typeof target === 'string') return ASSET.test(target);
  if (depth > MAX_DEPTH || target === null || typeof target !== 'object') return false;
  const inner = Object.values(target);
  return inner.length > 0 && inner.every((one) => leadsToAssets(one, depth + 1));
}
