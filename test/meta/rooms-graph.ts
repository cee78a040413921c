import { memoryTree } from '../../src/core/tree/index.js';
import { buildGraph } from '../../src/graph/index.js';
import { ownFiles, readOwn } from './own-files.js';

/** `from -> to`, for every pair of rooms between which at least one import of ours leads. */
export function importsBetween(roomOf: (path: string) => string | undefined): Set<string> {
  const wanted = ownFiles().filter((file) =>
    /^(?:src|actions)\/.+\.ts$|^package\.json$|^tsconfig\.json$/.test(file),
  );
  const graph = buildGraph(memoryTree(Object.fromEntries(wanted.map((file) => [file, readOwn(file)]))));
  const found = new Set<string>();
  for (const { path, edges } of graph.files.values()) {
    for (const { to } of edges) {
      if (to.kind !== 'file') continue;
      const [from, target] = [roomOf(path), roomOf(to.path)];
      if (from !== undefined && target !== undefined && from !== target) found.add(`${from} -> ${target}`);
    }
  }
  return found;
}

/** Names and arrows of a mermaid flowchart, in the few forms our pictures use: `a --> b & c`, `subgraph x [label]`, `a[label]`. */
export interface Picture {
  nodes: ReadonlySet<string>;
  /** Name of each subgraph and what stands in it. */
  groups: ReadonlyMap<string, readonly string[]>;
  arrows: ReadonlySet<string>;
}

/** Reads the picture. @throws Error for a line in another form, so that nothing in it goes unchecked */
export function readPicture(mermaid: string): Picture {
  const nodes = new Set<string>();
  const groups = new Map<string, string[]>();
  const arrows = new Set<string>();
  let group: string | undefined;
  const names = (text: string): string[] => {
    const ids = text.split('&').map((one) => /^([\w-]+)(?:\[[^\]]*\])?$/.exec(one.trim())?.[1]);
    if (ids.includes(undefined)) throw new Error(`not understood in the picture: ${text}`);
    return ids as string[];
  };
  for (const line of mermaid.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('%%') || line.startsWith('flowchart ')) continue;
    const opened = /^subgraph ([\w-]+)(?: ?\[[^\]]*\])?$/.exec(line)?.[1];
    if (opened !== undefined) {
      group = opened;
      groups.set(opened, []);
    } else if (line === 'end') {
      group = undefined;
    } else {
      const [from = '', to] = line.split(' --> ');
      for (const name of [...names(from), ...(to === undefined ? [] : names(to))]) {
        if (group !== undefined && to === undefined) groups.get(group)?.push(name);
        else nodes.add(name);
      }
      if (to !== undefined)
        for (const a of names(from)) for (const b of names(to)) arrows.add(`${a} -> ${b}`);
    }
  }
  for (const [name, members] of groups) for (const one of [name, ...members]) nodes.delete(one);
  return { nodes, groups, arrows };
}
