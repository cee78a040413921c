import { folderOf, isRuntime, namedEntries, targetPackage } from '../../../src/graph/index.js';
import { declarationOf } from '../../../src/workspace/index.js';
import type { Package } from '../../../src/workspace/index.js';
import type { Settings } from '../settings.js';
import type { ArchModel } from './model.js';
import { saidOf } from './package-names.js';
import { buildPrograms } from './build-programs.js';
import { isPublished } from './published.js';
import { Starts } from './starts.js';

/** A package whose code runs from an install without devDependencies. */
export interface Delivery {
  /**
   * `published` to a registry; `offered`: it could be published, since it has a version and an entry and is not private; `started` by
   * node; `inner`: private, and loaded at run time by what node starts.
   */
  kind: 'published' | 'offered' | 'started' | 'inner';
  /** How that is known, as the end of a sentence. */
  because: string;
  /** A program that is not known, or a bundler of the workspace, may put what is imported into the output. */
  perhapsBundled?: true;
}

/** Scripts that make or start what is delivered; not its documentation. */
const MAKING =
  /^(?:pre|post)?(?:build|bundle|compile|dist|pack|prepack|prepare|prepublish|prepublishOnly|release|start|serve|dev|develop)(?:[:.-](?!storybook|docs|site|demo|example|test|e2e).*)?$/;

/** Programs that put what is imported into their output, so that nothing has to be installed where it runs. */
const BUNDLER =
  /(?:^|[\s&|;"'(/])(?:next|vite|nuxt|nuxi|astro|webpack|webpack-cli|rspack|rsbuild|rslib|rollup|rolldown|esbuild|tsup|tsdown|unbuild|parcel|ncc|microbundle|preconstruct|bunchee|pkgroll|zshy|expo|react-native|react-scripts|react-app-rewired|craco|remix|react-router|svelte-kit|svelte-package|vinxi|ng|ng-packagr|vue-cli-service|gatsby|docusaurus|wrangler|electron-vite|electron-forge|plasmo|wxt|father|umi|bun build|parcel-bundler|tsdx)(?=$|[\s&|;"':)])/;

/** Configuration of such a program. */
const BUNDLER_CONFIG =
  /^(?:next|nuxt|astro|webpack|rspack|rsbuild|rslib|rollup|rolldown|esbuild|tsup|tsdown|build|vite|svelte|remix|react-router|angular|wrangler|metro|gatsby-config|docusaurus)\.(?:config\.)?(?:[\w-]+\.)?(?:[cm]?[jt]s|jsonc?|toml)$/;

/** Bundlers as libraries, for builds that a script of the repository drives. */
const BUNDLER_PACKAGE =
  /^(?:esbuild|rollup|rolldown|webpack|tsup|tsdown|unbuild|@vercel\/ncc|parcel|@parcel\/core|@rspack\/core|@rslib\/core|microbundle|vite)$/;

const known = new WeakMap<ArchModel, { settings: Settings; deliveries: ReadonlyMap<Package, Delivery> }>();

/** How each package is delivered that runs without devDependencies; those of which it is not known are left out. */
export function deliveriesOf(model: ArchModel, settings: Settings): ReadonlyMap<Package, Delivery> {
  const before = known.get(model);
  if (before?.settings === settings) return before.deliveries;
  const deliveries = findDeliveries(model, settings);
  known.set(model, { settings, deliveries });
  return deliveries;
}

function findDeliveries(model: ArchModel, settings: Settings): Map<Package, Delivery> {
  const found = new Map<Package, Delivery>();
  const open = new Set<Package>();
  const starts = new Starts(model.tree);
  const configured = new Set(
    model.tree.paths.flatMap((path) =>
      BUNDLER_CONFIG.test(path.slice(path.lastIndexOf('/') + 1)) ? folderOf(path) : [],
    ),
  );
  for (const pack of model.graph.workspace.packages) {
    if (pack.manifest.broken) continue;
    const said = saidOf(settings.installed, pack);
    if (said === true) found.set(pack, { kind: 'started', because: '"installed" of the policy names it' });
    if (said !== undefined || pack.kind === 'island') continue;
    if (isBundled(model, pack, configured)) continue;
    const start = starts.whoStarts(pack);
    const perhaps = isPerhapsBundled(model, pack, configured) ? { perhapsBundled: true as const } : {};
    if (isPublished(pack)) found.set(pack, { kind: 'published', because: 'it is published', ...perhaps });
    else if (start !== undefined) found.set(pack, { kind: 'started', because: start, ...perhaps });
    else if (pack.kind === 'member') open.add(pack);
  }
  spreadToInner(model, found, open);
  for (const pack of open)
    if (!found.has(pack) && isOffered(pack) && !isPerhapsBundled(model, pack, configured))
      found.set(pack, { kind: 'offered', because: 'it is not private, so it can be published' });
  return found;
}

/** Private packages that production code of a started one imports at run time are started with it. A Map may grow while it is walked. */
function spreadToInner({ graph }: ArchModel, found: Map<Package, Delivery>, open: Set<Package>): void {
  const uses = new Map<Package, Set<Package>>();
  for (const edge of graph.outcomes.crossing) {
    const { owner, role } = edge.from;
    const target = targetPackage(edge);
    if (!owner || role === 'development' || !target || !open.has(target) || !isRuntime(edge)) continue;
    const targets = uses.get(owner);
    if (targets) targets.add(target);
    else uses.set(owner, new Set([target]));
  }
  for (const [pack, { kind }] of found) {
    if (kind === 'published') continue;
    for (const target of uses.get(pack) ?? [])
      if (!found.has(target))
        found.set(target, { kind: 'inner', because: `${pack.name ?? pack.dir} runs it with node` });
  }
}

function isOffered({ manifest: { private: isPrivate, version, fields } }: Package): boolean {
  return (
    !isPrivate &&
    version !== undefined &&
    !version.startsWith('0.0.') &&
    ['main', 'module', 'exports', 'bin'].some((field) => fields[field] !== undefined)
  );
}

/** A bundler in the scripts, its configuration beside the manifest, or its package where no plain compiler makes the output. */
function isBundled(
  { tree }: ArchModel,
  { dir, manifest }: Package,
  configured: ReadonlySet<string>,
): boolean {
  const making = Object.entries(manifest.scripts).flatMap(([name, text]) =>
    MAKING.test(name) ? [text] : [],
  );
  if (making.some((script) => BUNDLER.test(script) || /\s--bundle(?:=|\s|$)/.test(script))) return true;
  const compiled = buildPrograms(making).compiles;
  const byLibrary = Object.values(manifest.dependencies).some((list) =>
    Object.keys(list).some((name) => BUNDLER_PACKAGE.test(name)),
  );
  if (!compiled && (configured.has(dir) || byLibrary)) return true;
  const path = dir === '' ? 'project.json' : `${dir}/project.json`;
  const project = tree.has(path) ? tree.read(path) : undefined;
  return project?.ok === true && /\b(?:esbuild|rollup|webpack|vite|rspack)\b/.test(project.text);
}

/** It is built by a program nobody here knows, or not by itself, while its entry is not in the tree and the workspace has a bundler. */
function isPerhapsBundled(model: ArchModel, pack: Package, configured: ReadonlySet<string>): boolean {
  const { manifest, dir } = pack;
  const building = Object.entries(manifest.scripts).flatMap(([name, text]) =>
    MAKING.test(name) && !/^(?:pre|post)?(?:start|serve|dev)/.test(name) ? [text] : [],
  );
  if (building.length > 0) return buildPrograms(building).unknown;
  const prefix = dir === '' ? '' : `${dir}/`;
  const entries = namedEntries(pack).map((entry) => prefix + entry.replace(/^\.\//, ''));
  if (entries.some((entry) => model.tree.has(entry) || model.tree.has(`${entry}.js`))) return false;
  for (let at = pack.parent; at; at = at.parent) if (isBundled(model, at, configured)) return true;
  return false;
}

/** Whether the only list that declares `name` is devDependencies, as far up as an install of the package looks. */
export function isForDevelopmentOnly(pack: Package, name: string, { kind }: Delivery): boolean {
  const { manifest } = pack;
  if (!Object.hasOwn(manifest.dependencies.devDependencies, name)) return false;
  const others = (['dependencies', 'peerDependencies', 'optionalDependencies'] as const).some((field) =>
    Object.hasOwn(manifest.dependencies[field], name),
  );
  if (others || kind === 'published' || kind === 'offered') return !others;
  for (let at = pack.parent; at; at = at.parent)
    if (declarationOf(at.manifest, name)?.field === 'dependencies') return false;
  return true;
}
