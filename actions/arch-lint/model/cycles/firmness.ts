import type { Tree } from '../../../../src/core/tree/index.js';
import type { Edge, Graph } from '../../../../src/graph/index.js';
import { loadingOf } from '../../../../src/graph/index.js';
import { useOf } from './use-of-names.js';

/**
 * How firmly an import closes a circle; a circle is as firm as its loosest import. `firm` is there whenever the files are loaded,
 * `types` only until a compiler drops imports of types that are not marked, `later` only once an `import()` is reached or a
 * `() => Name` that was handed over is called.
 */
export const STAGES = ['firm', 'types', 'later'] as const;

export type Firmness = (typeof STAGES)[number];

const OF_FILES = { now: 0, erased: 1, later: 2, never: 0 } as const;

/**
 * Between files the moment of loading counts.
 * @param counted `all` where type-only imports count as well, so that it makes no difference how a type is imported
 */
export function stageBetweenFiles(
  graph: Graph,
  tree: Tree,
  counted: 'runtime' | 'all',
): (edge: Edge) => number {
  const { erased, ...stages } = OF_FILES;
  const stageOf = { ...stages, erased: counted === 'all' ? 0 : erased };
  return (edge) => {
    const loading = loadingOf(graph, edge);
    return stageOf[loading === 'now' ? useOf(tree, edge) : loading];
  };
}

/**
 * Between modules and packages `import()` ties as firmly as any import: neither side can do without the other.
 * @param counted `all` where type-only imports count as well, so that it makes no difference how a type is imported
 */
export function stageBetweenParts(graph: Graph, counted: 'runtime' | 'all'): (edge: Edge) => number {
  return counted === 'all' ? () => 0 : (edge) => (loadingOf(graph, edge) === 'erased' ? 1 : 0);
}
