import type { Package } from '../workspace/index.js';
import type { Edge, Graph, Links } from './graph.js';

/** True for every import, also one of types; a mock names a module and imports nothing of it. */
export function isImport({ site }: Edge): boolean {
  return site.kind !== 'mock';
}

/** Imports between files. @param counts which ones */
export function linkFiles({ fileLinks }: Graph, counts: (edge: Edge) => boolean): Links {
  const [edges, from, to]: [Edge[], number[], number[]] = [[], [], []];
  for (const [link, edge] of fileLinks.edges.entries()) {
    if (!counts(edge)) continue;
    edges.push(edge);
    from.push(fileLinks.from[link] as number);
    to.push(fileLinks.to[link] as number);
  }
  return { names: fileLinks.names, edges, from, to };
}

/** Imports of production code from one member to another of the same workspace, by folder. @param counts which ones */
export function linkPackages({ outcomes }: Graph, counts: (edge: Edge) => boolean): Links {
  return linkEnds(outcomes.crossing, (edge) => {
    const from = edge.from.owner;
    const to = targetPackage(edge);
    if (!from || !to || from === to || from.kind !== 'member' || to.kind !== 'member') return undefined;
    if (from.group !== to.group || edge.from.role !== 'production') return undefined;
    return counts(edge) ? [from.dir, to.dir] : undefined;
  });
}

/** @param endsOf the two names an import connects, or undefined when it does not count */
export function linkEnds(
  imports: Iterable<Edge>,
  endsOf: (edge: Edge) => readonly [from: string, to: string] | undefined,
): Links {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  };
  const [edges, from, to]: [Edge[], number[], number[]] = [[], [], []];
  for (const edge of imports) {
    const ends = endsOf(edge);
    if (!ends) continue;
    edges.push(edge);
    from.push(numberOf(ends[0]));
    to.push(numberOf(ends[1]));
  }
  return { names: [...numbers.keys()], edges, from, to };
}

/** For each name of some links where they lead, in their order. */
export function adjacencyOf({ names, from, to }: Links): number[][] {
  const lists: number[][] = names.map(() => []);
  for (let link = 0; link < from.length; link++) lists[from[link] as number]?.push(to[link] as number);
  return lists;
}

/** The package of this repository that an import names, or that owns the file it reaches. */
export function targetPackage({ to }: Edge): Package | undefined {
  if (to.kind === 'file') return to.target ?? to.owner;
  return to.kind === 'unverifiable' || to.kind === 'missing' ? to.target : undefined;
}
