import { matchesGlob } from '../../../src/core/glob/index.js';
import type { NotInspected } from '../../../src/core/tree/index.js';
import type { Module } from '../../../src/modules/index.js';
import { entryFiles, modulesOf, selects } from '../../../src/modules/index.js';
import type { Package, Workspace } from '../../../src/workspace/index.js';
import { packageLabel } from '../../../src/workspace/index.js';
import type { Settings } from '../settings.js';
import type { ShapeModel } from './model.js';
import type { Readme } from './readme/readme.js';
import { readReadme } from './readme/readme.js';

/** A module, and what its folder holds. */
export interface Shape {
  module: Module;
  /** How it is called in messages: its folder, which says where to go. */
  label: string;
  /** `app`: started, not imported. */
  kind: 'domain' | 'app';
  /** Files of the module, without those of modules inside it; sorted. */
  files: readonly string[];
  /** The file that stands for the module where no other one is wrong. */
  anchor: string;
  /** The package whose folder the module is. */
  pack: Package | undefined;
  readme: Readme | undefined;
  /** Its README, where it is there and cannot be read. */
  unread: NotInspected | undefined;
}

const known = new WeakMap<ShapeModel, { settings: Settings; shapes: readonly Shape[] }>();

/** Whether the repository says what its modules are. Otherwise its packages are looked at, and nothing of it binds. */
export function areDeclared({ modules }: Settings): boolean {
  return modules.length > 0;
}

/** Every module that has a shape to keep, found once per model; sorted by folder. */
export function shapesOf(model: ShapeModel, settings: Settings): readonly Shape[] {
  const before = known.get(model);
  if (before?.settings === settings) return before.shapes;
  const shapes = areDeclared(settings) ? declaredShapes(model, settings) : packageShapes(model, settings);
  known.set(model, { settings, shapes });
  return shapes;
}

/** The shapes that need everything. */
export function domainsOf(model: ShapeModel, settings: Settings): readonly Shape[] {
  return shapesOf(model, settings).filter(({ kind }) => kind === 'domain');
}

function declaredShapes(model: ShapeModel, settings: Settings): Shape[] {
  const { modules, moduleOf } = modulesOf(model, settings);
  const filesOf = grouped(model.tree.paths, moduleOf);
  return modules.flatMap((module) => {
    const kind = kindOf(module, settings);
    return kind === undefined ? [] : [makeShape(model, module, kind, filesOf.get(module) ?? [])];
  });
}

function kindOf(module: Module, { domains, apps }: Settings): Shape['kind'] | undefined {
  const isApp = apps.some((glob) => matchesGlob(glob, module.root));
  if (domains === undefined) return isApp ? 'app' : 'domain';
  if (selects(domains, module)) return 'domain';
  return isApp ? 'app' : undefined;
}

/** Packages that accompany the product: nobody expects a public API of them. */
const BESIDE =
  /(?:^|\/)(?:examples?|templates?|playgrounds?|demos?|sandbox|fixtures?|docs?|www|website|tests?|e2e|integration-tests?|benchmarks?|scripts|tools|tooling)\//;

const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/** Packages that can stand for modules where none are declared: members of a workspace that hold code and are part of the product. */
export function productPackages(paths: readonly string[], workspace: Workspace): Package[] {
  const candidates = new Set(
    workspace.packages.filter(({ kind, dir }) => kind === 'member' && dir !== '' && !BESIDE.test(`${dir}/`)),
  );
  const withCode = new Set<Package>();
  for (const path of candidates.size === 0 ? [] : paths) {
    const owner = CODE.test(path) ? workspace.ownerOf(path) : undefined;
    if (owner && candidates.has(owner)) withCode.add(owner);
  }
  return [...candidates].filter((pack) => withCode.has(pack));
}

/** Members of workspaces as modules. One that nobody imports and that offers nothing is an app. */
function packageShapes(model: ShapeModel, settings: Settings): Shape[] {
  const { workspace, files } = model.graph;
  const imported = new Set<Package>();
  for (const { edges, owner } of files.values())
    for (const { to } of edges) {
      const target = to.kind === 'file' || to.kind === 'unverifiable' ? to.target : undefined;
      if (target && target !== owner) imported.add(target);
    }
  const filesOf = grouped(model.tree.paths, (path) => workspace.ownerOf(path));
  return productPackages(model.tree.paths, workspace).map((pack) => {
    const { exports, main, module, types } = pack.manifest.fields;
    const offers = [exports, main, module, types].some((field) => field !== undefined);
    const isApp =
      settings.apps.some((glob) => matchesGlob(glob, pack.dir)) || (!offers && !imported.has(pack));
    const stands: Module = {
      name: packageLabel(pack),
      root: pack.dir,
      captures: {},
      tags: [],
      settings: { match: pack.dir, private: [], tags: [] },
      declarations: [],
    };
    return makeShape(model, stands, isApp ? 'app' : 'domain', filesOf.get(pack) ?? []);
  });
}

function grouped<T>(paths: readonly string[], ownerOf: (path: string) => T | undefined): Map<T, string[]> {
  const groups = new Map<T, string[]>();
  for (const path of paths) {
    const owner = ownerOf(path);
    if (owner === undefined) continue;
    const group = groups.get(owner);
    if (group) group.push(path);
    else groups.set(owner, [path]);
  }
  return groups;
}

function makeShape(
  { tree, graph }: ShapeModel,
  module: Module,
  kind: Shape['kind'],
  files: readonly string[],
): Shape {
  const pack = graph.workspace.packages.find(({ dir, kind: type }) => dir === module.root && type !== 'root');
  const manifest = module.root === '' ? 'package.json' : `${module.root}/package.json`;
  const readme = readReadme(tree, module.root, files);
  const entry = entryFiles(graph, module)[0];
  return {
    module,
    label: module.root === '' ? 'the repository' : module.root,
    kind,
    files,
    anchor: files.includes(manifest) ? manifest : (entry ?? files[0] ?? module.root),
    pack,
    readme: readme && 'path' in readme ? readme : undefined,
    unread: readme && 'why' in readme ? readme : undefined,
  };
}
