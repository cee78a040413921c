import type { Edge, Graph } from './graph.js';
import { isRuntime } from './graph.js';
import { isTypeName } from './type-names.js';

/**
 * When the code behind an import is loaded. `now`: together with the importing file. `later`: when the program gets to the
 * `import()`. `erased`: never, because all it names are types, although it is not written as a type import; compilers drop such
 * an import. `never`: written as a type import, or no import of code at all.
 */
export type Loading = 'now' | 'later' | 'erased' | 'never';

/** When the code behind an import is loaded. */
export function loadingOf(graph: Graph, edge: Edge): Loading {
  if (!isRuntime(edge)) return 'never';
  const { site, to } = edge;
  if (site.kind === 'dynamic') return 'later';
  // A re-export is kept by compilers that see one file at a time, and so is an import for its effects.
  if (site.kind !== 'import' || site.names.length === 0 || to.kind !== 'file') return 'now';
  const erased = site.names.every((name) => name.typeOnly || isTypeName(graph, to.path, name.imported));
  return erased ? 'erased' : 'now';
}
