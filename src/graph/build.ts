import type { Memo } from '../core/gate/index.js';
import { matchesGlob } from '../core/glob/index.js';
import type { NotInspected, Tree } from '../core/tree/index.js';
import { asNotInspected, readWorkspace } from '../workspace/index.js';
import { isCode, leftAside, roleOf } from './classify.js';
import type { CodeFile, Edge, Graph } from './graph.js';
import { Ledger } from './ledger.js';
import { Resolver } from './resolve/index.js';
import type { ModuleScan, ScanOptions } from './scan/index.js';
import { scanModule, stringKeeper } from './scan/index.js';

/** Keeps what was scanned, so that the other side of a comparison reads and scans changed files only. */
interface ScanMemo {
  tree: Tree;
  scans: Map<string, ModuleScan>;
}

export interface BuildOptions {
  /** Shared between the sides of a comparison and between gates. */
  memo?: Memo;
  /** Globs of files to leave out, beyond fixtures and build output. */
  ignore?: readonly string[];
  /** Whether imports in JSDoc comments count. Default false: most of them are leftovers. */
  jsdoc?: boolean;
  /** Paths to look at; all when not given. */
  only?: ReadonlySet<string>;
}

/** Reads every code file of a tree, finds what it imports and where that leads. With a memo a whole graph is made once per tree. */
export function buildGraph(tree: Tree, options: BuildOptions = {}): Graph {
  const { memo, ignore = [], jsdoc = false, only } = options;
  if (memo === undefined || only !== undefined) return readGraph(tree, options);
  const key = `graphs:${jsdoc}:${ignore.join('\n')}`;
  const graphs = (memo.get(key) as WeakMap<Tree, Graph> | undefined) ?? new WeakMap<Tree, Graph>();
  memo.set(key, graphs);
  let graph = graphs.get(tree);
  if (!graph) graphs.set(tree, (graph = readGraph(tree, options)));
  return graph;
}

function readGraph(tree: Tree, { memo = new Map(), ignore = [], jsdoc = false, only }: BuildOptions): Graph {
  const workspace = readWorkspace(tree);
  const resolver = new Resolver(tree, workspace);
  const notInspected: NotInspected[] = workspace.notInspected.filter(
    (one) => leftAside(one.what) === undefined,
  );
  const files = new Map<string, CodeFile>();
  const ledger = new Ledger();
  const scansKey = `scans:${jsdoc}`;
  const before = memo.get(scansKey) as ScanMemo | undefined;
  const scans = new Map<string, ModuleScan>();
  const options = { jsdoc, keep: stringKeeper() };
  for (const path of tree.paths) {
    if (!isCode(path) || only?.has(path) === false) continue;
    const reason = leftAside(path);
    if (reason) ledger.leftAside[reason]++;
    if (reason || ignore.some((glob) => matchesGlob(glob, path))) continue;
    const known =
      before && (before.tree === tree || tree.isSame?.(path, before.tree))
        ? before.scans.get(path)
        : undefined;
    const scan = known ?? scanFile(tree, path, options);
    if ('why' in scan) {
      notInspected.push(scan);
      continue;
    }
    scans.set(path, scan);
    if (scan.failure) {
      const { why, line, column } = scan.failure;
      notInspected.push({ what: path, why: `${why} at ${line}:${column}` });
    }
    const owner = workspace.ownerOf(path);
    const edges: Edge[] = [];
    const file: CodeFile = { path, owner, role: roleOf(path, owner?.dir ?? ''), scan, edges };
    for (const site of scan.sites) {
      const edge: Edge = { from: file, site, to: resolver.resolve(path, site.specifier) };
      edges.push(edge);
      ledger.enter(edge, files.size);
    }
    ledger.opaque += scan.opaque.length;
    files.set(path, file);
  }
  notInspected.push(...resolver.faults.map(asNotInspected), ...resolver.notInspected);
  const faults = [...workspace.faults, ...resolver.faults].filter(
    ({ file }) => leftAside(file) === undefined,
  );
  if (only === undefined) memo.set(scansKey, { tree, scans } satisfies ScanMemo);
  return {
    workspace,
    files,
    faults,
    notInspected,
    counts: ledger.counts(files.size),
    outcomes: ledger.outcomes,
    fileLinks: ledger.fileLinks([...files.keys()]),
    entryOf: (pack, subpath = '') => resolver.entryOf(pack, subpath),
    resolve: (from, specifier) => resolver.resolve(from, specifier),
  };
}

function scanFile(tree: Tree, path: string, options: ScanOptions): ModuleScan | NotInspected {
  const file = tree.read(path);
  return file.ok ? scanModule(path, file.text, options) : { what: path, why: file.why };
}
