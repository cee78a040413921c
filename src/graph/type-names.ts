import type { CodeFile, Graph } from './graph.js';

/** What a file exports, by name, and what it passes on whole. A path is undefined where it is not known or not in the repository. */
interface Exports {
  named: ReadonlyMap<string, readonly Passage[]>;
  stars: readonly (string | undefined)[];
}

/** An export: a type or value of the file itself, or something under another name elsewhere. */
type Passage = 'type' | 'value' | { path: string | undefined; name: string };

const exportsOf = new WeakMap<CodeFile, Exports>();
const known = new WeakMap<Graph, Map<string, boolean>>();

/**
 * Whether all that a file exports under a name (`*`: under any) is a type, also where it comes through other files. False when it cannot be told:
 * an export that is not found, leaves the repository, or is listed without a word on what it is.
 */
export function isTypeName(graph: Graph, path: string, name: string): boolean {
  let ofGraph = known.get(graph);
  if (!ofGraph) known.set(graph, (ofGraph = new Map()));
  const key = `${path}\n${name}`;
  let answer = ofGraph.get(key);
  if (answer === undefined) ofGraph.set(key, (answer = isType(graph, path, name)));
  return answer;
}

function isType(graph: Graph, path: string, name: string): boolean {
  const open: [path: string | undefined, name: string][] = [[path, name]];
  const seen = new Set<string>();
  let found = false;
  for (let head = 0; head < open.length; head++) {
    const [at, wanted] = open[head] as [string | undefined, string];
    const file = at === undefined ? undefined : graph.files.get(at);
    if (!file) return false;
    if (seen.has(`${at}\n${wanted}`)) continue;
    seen.add(`${at}\n${wanted}`);
    const { named, stars } = readExports(file);
    const passages = wanted === '*' ? [...named.values()].flat() : named.get(wanted);
    for (const passage of passages ?? []) {
      if (passage === 'value') return false;
      if (passage === 'type') found = true;
      else open.push([passage.path, passage.name]);
    }
    // `export *` passes on what the file does not name itself, and no default (ECMA-262, ResolveExport).
    if ((!passages || wanted === '*') && wanted !== 'default')
      for (const star of stars) open.push([star, wanted]);
  }
  return found;
}

function readExports(file: CodeFile): Exports {
  const before = exportsOf.get(file);
  if (before) return before;
  const targets = new Map(
    file.edges.map(({ site, to }) => [site.specifier, to.kind === 'file' ? to.path : undefined]),
  );
  const named = new Map<string, Passage[]>();
  const stars: (string | undefined)[] = [];
  for (const { name, from, typeOnly } of file.scan.exports) {
    if (name === '*') {
      if (from) stars.push(targets.get(from.specifier));
      continue;
    }
    const passage: Passage = typeOnly
      ? 'type'
      : !from
        ? 'value'
        : { path: targets.get(from.specifier), name: from.imported };
    const list = named.get(name);
    if (list) list.push(passage);
    else named.set(name, [passage]);
  }
  const read = { named, stars };
  exportsOf.set(file, read);
  return read;
}
