import type { Graph } from '../graph/index.js';
import type { Tree } from '../core/tree/index.js';
import type { Module } from './module.js';
import type { Captures, FolderPattern } from './pattern.js';
import { fillCaptures, readPatterns } from './pattern.js';
import type { ModuleSettings } from './settings.js';

/** Two patterns that claim the same folder with the same right. The first one in the settings got it. */
export interface Conflict {
  root: string;
  declarations: readonly [number, number];
}

/** Every module of a repository and what belongs to it. */
export interface ModuleMap {
  /** Sorted by folder. */
  modules: readonly Module[];
  conflicts: readonly Conflict[];
  moduleOf(path: string): Module | undefined;
}

interface Declaration {
  index: number;
  settings: ModuleSettings;
  patterns: readonly FolderPattern[];
  /** The pattern describes files, not folders: its last part has an ending. */
  ofFiles: boolean;
}

interface Claim {
  declaration: Declaration;
  pattern: FolderPattern;
  depth: number;
  captures: Captures;
}

/** Where modules are looked for. */
export interface ModuleGround {
  tree: Tree;
  graph: Graph;
}

/** Settings that declare modules. */
export interface Declared {
  modules: readonly ModuleSettings[];
}

const maps = new WeakMap<ModuleGround, { settings: Declared; map: ModuleMap }>();

/** The modules of a repository, found once and kept with the object that stands for it. */
export function modulesOf(model: ModuleGround, settings: Declared): ModuleMap {
  const known = maps.get(model);
  if (known?.settings === settings) return known.map;
  const map = assign(model.tree, model.graph, settings.modules);
  maps.set(model, { settings, map });
  return map;
}

function assign(tree: Tree, graph: Graph, settings: readonly ModuleSettings[]): ModuleMap {
  const declarations = settings.map((one, index) => ({
    index,
    settings: one,
    patterns: readPatterns(one.match),
    ofFiles: /\.[cm]?[jt]sx?$/.test(one.match),
  }));
  const ofFiles = declarations.filter((one) => one.ofFiles);
  const ofFolders = declarations.filter((one) => !one.ofFiles);
  const byRoot = new Map<string, Module>();
  const conflicts: Conflict[] = [];
  const byFolder = new Map<string, Module | undefined>();
  const moduleAt = (candidates: readonly Declaration[], segments: readonly string[]): Module | undefined => {
    const claims = strongest(tree, candidates, segments);
    const [best, rival] = claims;
    if (!best) return undefined;
    const root = segments.slice(0, best.depth).join('/');
    let module = byRoot.get(root);
    if (module) return module;
    if (rival && compareClaims(best, rival) === 0)
      conflicts.push({ root, declarations: [best.declaration.index, rival.declaration.index] });
    byRoot.set(root, (module = makeModule(root, claims)));
    return module;
  };
  const moduleOf = (path: string): Module | undefined => {
    if (ofFiles.length > 0) {
      const own = moduleAt(ofFiles, path.split('/'));
      if (own?.root === path) return own;
    }
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (byFolder.has(folder)) return byFolder.get(folder);
    const module = moduleAt(ofFolders, folder === '' ? [] : folder.split('/'));
    byFolder.set(folder, module);
    return module;
  };
  if (declarations.length > 0) for (const path of graph.files.keys()) moduleOf(path);
  const modules = [...byRoot.values()].toSorted((a, b) => (a.root < b.root ? -1 : 1));
  return {
    modules,
    conflicts,
    moduleOf: declarations.length === 0 ? () => undefined : moduleOf,
  };
}

/** Claims on the deepest folder that any pattern describes, the most specific one first. */
function strongest(tree: Tree, declarations: readonly Declaration[], segments: readonly string[]): Claim[] {
  const claims = declarations.flatMap((declaration) => claimOf(tree, declaration, segments) ?? []);
  const depth = Math.max(...claims.map((claim) => claim.depth));
  return claims.filter((claim) => claim.depth === depth).toSorted((a, b) => compareClaims(b, a));
}

function claimOf(tree: Tree, declaration: Declaration, segments: readonly string[]): Claim | undefined {
  let best: Claim | undefined;
  for (const pattern of declaration.patterns) {
    for (const { depth, captures } of pattern.match(segments)) {
      if (declaration.ofFiles && depth !== segments.length) continue;
      const { marker } = declaration.settings;
      const root = segments.slice(0, depth).join('/');
      if (marker !== undefined && !tree.has(root === '' ? marker : `${root}/${marker}`)) continue;
      const claim = { declaration, pattern, depth, captures };
      if (!best || compareClaims(claim, best) > 0) best = claim;
      break;
    }
  }
  return best;
}

/** Positive when `a` is more specific: the deeper folder, then more folders written out, in whole or in part, then fewer `**`. */
function compareClaims(a: Claim, b: Claim): number {
  const [literal, partial, open] = a.pattern.weight;
  const other = b.pattern.weight;
  return a.depth - b.depth || literal - other[0] || partial - other[1] || open - other[2];
}

/** Captures and tags add up over the claims; of everything else the most specific word counts. */
function makeModule(root: string, claims: readonly Claim[]): Module {
  const captures: Captures = Object.assign(
    {},
    ...claims.toReversed().map((claim) => claim.captures),
  ) as Captures;
  const all = claims.map((claim) => claim.declaration.settings);
  const settings = all.reduceRight((general, specific) => ({
    ...general,
    ...specific,
    private: [...general.private, ...specific.private],
    tags: [...general.tags, ...specific.tags],
  }));
  return {
    name:
      settings.name === undefined
        ? joinedCaptures(claims) || root || '.'
        : fillCaptures(settings.name, captures),
    root,
    captures,
    tags: settings.tags.map((tag) => fillCaptures(tag, captures)),
    settings,
    declarations: claims.map((claim) => claim.declaration.index),
  };
}

/** The captures of the pattern that has the most of them, so that a pattern for one folder does not rename it. */
function joinedCaptures(claims: readonly Claim[]): string {
  let most: Claim | undefined;
  for (const claim of claims)
    if (!most || claim.pattern.captures.length > most.pattern.captures.length) most = claim;
  const parts = most?.pattern.captures.map((name) => most.captures[name] ?? '') ?? [];
  return parts.filter((part) => part !== '').join('/');
}
