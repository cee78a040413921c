import type { Edge } from '../../graph/index.js';
import { folderOf } from '../../graph/index.js';
import type { Manifest, Package } from '../../workspace/index.js';
import type { Configuration, CruiserOptions } from '../config/index.js';
import type { CruiserDependency } from './module.js';
import { relativeTo } from './paths.js';
import { isTypeOnly, localTypes, packageTypes, writtenTypes } from './types-of.js';

/** Modules that exist with `node:` or `bun:` in front only (nodejs.org/api/modules.html, "Built-in modules with mandatory node: prefix"). */
const PREFIX_ONLY = new Set(['node:sea', 'node:sqlite', 'node:test', 'node:test/reporters']);

/** What is installed, as far as it is known: the fields of a package's package.json that rules look at. */
export type Installed = (
  name: string,
  fromDir: string,
) => { license?: string; deprecated?: boolean } | undefined;

const SYSTEMS = {
  import: 'es6',
  'export-from': 'es6',
  dynamic: 'es6',
  'type-import': 'es6',
  require: 'cjs',
  'import-equals': 'cjs',
  'triple-slash': 'tsd',
  jsdoc: undefined,
  mock: undefined,
} as const;

/** The order in which dependency-cruiser meets imports; of several equal ones it keeps the first. */
const ORDER = ['import', 'export-from', 'import-equals', 'triple-slash', 'require', 'dynamic', 'type-import'];

/** The dependencies of one file. Imports that its options leave out are left out. */
export function dependenciesOf(
  edges: readonly Edge[],
  { dir, options }: Pick<Configuration, 'dir' | 'options'>,
  isCode: (path: string) => boolean,
  installed: Installed,
): CruiserDependency[] {
  const kept = new Map<string, CruiserDependency>();
  const ordered = edges
    .map((edge) => ({ edge, rank: ORDER.indexOf(edge.site.kind) }))
    .filter(({ rank }) => rank !== -1)
    .toSorted((a, b) => Math.min(a.rank, 4) - Math.min(b.rank, 4));
  for (const { edge } of ordered) {
    const system = SYSTEMS[edge.site.kind];
    if (system === undefined || !options.moduleSystems.has(system)) continue;
    const typeOnly = isTypeOnly(edge.site, edge.from.path);
    if (options.tsPreCompilationDeps === false && edge.site.typeOnly) continue;
    const key = `${edge.site.specifier} ${system} ${typeOnly && edge.site.kind !== 'type-import'}`;
    if (kept.has(key)) continue;
    const dependency = describe(edge, system, { dir, options }, isCode, installed);
    if (isLeftOut(dependency, options)) continue;
    kept.set(key, dependency);
  }
  return [...kept.values()];
}

function describe(
  edge: Edge,
  moduleSystem: CruiserDependency['moduleSystem'],
  { dir, options }: Pick<Configuration, 'dir' | 'options'>,
  isCode: (path: string) => boolean,
  installed: Installed,
): CruiserDependency {
  const end = endOf(edge, dir, options, installed);
  const early = options.tsPreCompilationDeps === 'specify' && edge.site.typeOnly;
  const dependencyTypes = end.couldNotResolve
    ? end.types
    : [...end.types, ...writtenTypes(edge), ...(early ? ['pre-compilation-only'] : [])];
  const matchesDoNotFollow = matchesFilter(end.resolved, dependencyTypes, options.doNotFollow);
  const follows = edge.to.kind === 'file' && isCode(edge.to.path);
  return {
    module: end.module,
    resolved: end.resolved,
    moduleSystem,
    dependencyTypes,
    dynamic: edge.site.kind === 'dynamic',
    exoticallyRequired: false,
    coreModule: end.core,
    couldNotResolve: end.couldNotResolve,
    followable: follows && !matchesDoNotFollow,
    matchesDoNotFollow,
    ...(options.tsPreCompilationDeps === 'specify' ? { preCompilationOnly: edge.site.typeOnly } : {}),
    ...(end.license === undefined ? {} : { license: end.license }),
    circular: false,
    instability: 0,
    edge,
  };
}

interface End {
  module: string;
  resolved: string;
  types: string[];
  core: boolean;
  couldNotResolve: boolean;
  license?: string;
}

function endOf(edge: Edge, dir: string, options: CruiserOptions, installed: Installed): End {
  const { to, from, site } = edge;
  const plain = bareName(site.specifier);
  const at = { module: plain, core: false, couldNotResolve: false };
  if (isCore(edge, plain, options)) return { ...at, resolved: plain, types: ['core'], core: true };
  switch (to.kind) {
    case 'file':
      return { ...at, resolved: relativeTo(dir, to.path), types: localTypes(to) };
    case 'external':
    case 'builtin': {
      // Where it is installed is not known before it is; that it is below node_modules, and under its name, always holds.
      const name = to.kind === 'external' ? to.name : (plain.split('/')[0] ?? plain);
      const subpath = to.kind === 'external' && to.subpath !== '' ? to.subpath : 'index.js';
      const facts = installed(name, folderOf(from.path));
      return {
        ...at,
        resolved: `node_modules/${name}/${subpath}`,
        types: [
          ...packageTypes(name, manifestsAbove(from.owner), options),
          ...(facts?.deprecated === true ? ['deprecated'] : []),
        ],
        ...(facts?.license === undefined ? {} : { license: facts.license }),
      };
    }
    case 'missing':
      return { ...at, resolved: plain, types: ['unknown'], couldNotResolve: true };
    case 'unverifiable':
      return { ...at, resolved: plain, types: ['undetermined'] };
  }
}

function isCore({ to }: Edge, plain: string, { builtIns }: CruiserOptions): boolean {
  if (builtIns.add.includes(plain)) return true;
  return builtIns.override === undefined ? to.kind === 'builtin' : builtIns.override.includes(plain);
}

/** `node:fs` is `fs`; what exists with its prefix only keeps it. A query such as `?url` is not part of the name. */
function bareName(specifier: string): string {
  const named = specifier.replace(/\?.+$/s, '');
  return PREFIX_ONLY.has(named) || named.startsWith('bun:') ? named : named.replace(/^node:/, '');
}

/** The manifests that are looked into for a package: of the file's own package, then of those above it. */
function manifestsAbove(owner: Package | undefined): Manifest[] {
  const found: Manifest[] = [];
  for (let at = owner; at !== undefined; at = at.parent) found.push(at.manifest);
  return found;
}

function isLeftOut(
  { resolved, dynamic }: CruiserDependency,
  { exclude, includeOnly }: CruiserOptions,
): boolean {
  return (
    (exclude.path !== undefined && matches(resolved, exclude.path)) ||
    (exclude.dynamic !== undefined && exclude.dynamic === dynamic) ||
    (includeOnly.path !== undefined && !matches(resolved, includeOnly.path))
  );
}

function matchesFilter(
  path: string,
  types: readonly string[],
  filter: CruiserOptions['doNotFollow'],
): boolean {
  return (
    (filter.path !== undefined && matches(path, filter.path)) ||
    (filter.dependencyTypes ?? []).some((type) => types.includes(type))
  );
}

const patterns = new Map<string, RegExp>();

/** Whether a path matches a pattern; a pattern is compiled once. Patterns come from the configuration, whose form was checked. */
export function matches(path: string, pattern: string): boolean {
  let known = patterns.get(pattern);
  if (known === undefined) patterns.set(pattern, (known = new RegExp(pattern)));
  return known.test(path);
}
