import type { Graph } from '../../../src/graph/index.js';
import { isRuntime, offeredSubpaths } from '../../../src/graph/index.js';
import type { Package } from '../../../src/workspace/index.js';

/**
 * Files of a package that are loaded with what it offers: its entry, the subpaths of `exports`, the programs of `bin`, and all they
 * import within the package at run time. Empty where no entry can be found.
 */
export function offeredCode(graph: Graph, pack: Package): ReadonlySet<string> {
  const { exports, bin } = pack.manifest.fields;
  const programs = typeof bin === 'string' ? [bin] : Object.values((bin ?? {}) as object);
  const subpaths = [
    '',
    ...offeredSubpaths(exports).map((one) => one.slice(2)),
    ...programs
      .filter((one): one is string => typeof one === 'string')
      .map((one) => one.replace(/^\.\//, '')),
  ];
  const seen = new Set<string>();
  for (const subpath of subpaths) {
    const entry = graph.entryOf(pack, subpath);
    if (entry !== undefined) seen.add(entry);
  }
  // A set may grow while it is walked: new members are visited in turn.
  for (const path of seen) {
    for (const edge of graph.files.get(path)?.edges ?? [])
      if (edge.to.kind === 'file' && edge.to.owner === pack && isRuntime(edge)) seen.add(edge.to.path);
  }
  return seen;
}
