import { memoryTree } from '../../src/core/tree/index.js';
import type { Graph } from '../../src/graph/index.js';
import { buildGraph } from '../../src/graph/index.js';

/** Graph of a tree; values that are no text are written as JSON. */
export function graphOf(files: Record<string, unknown>): Graph {
  return buildGraph(memoryTree(textsOf(files)));
}

export function textsOf(files: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [
      path,
      typeof file === 'string' ? file : JSON.stringify(file),
    ]),
  );
}

/** Where `specifier`, imported in `from`, leads: a path, or the kind of answer and its name. */
export function leadsTo(files: Record<string, unknown>, from: string, specifier: string): string {
  const graph = graphOf({ ...files, [from]: `import ${JSON.stringify(specifier)};` });
  const to = graph.files.get(from)?.edges[0]?.to;
  if (!to) throw new Error('the import was not seen');
  if (to.kind === 'file') return to.offered === false ? `closed ${to.path}` : to.path;
  return to.kind === 'external' || to.kind === 'builtin' ? `${to.kind} ${to.name}` : to.kind;
}
