import type { CodeFile, Graph } from '../../graph/index.js';
import type { Configuration } from '../config/index.js';
import type { Installed } from './dependency.js';
import { dependenciesOf, matches } from './dependency.js';
import type { CruiserDependency, CruiserModule } from './module.js';
import { relativeTo } from './paths.js';

/** Files dependency-cruiser reads; it has no parser for `.astro` and `.mdx`, and rules are not written with them in mind. */
const READ = /\.(?:[cm]?[jt]sx?|vue|svelte)$/;

/**
 * The modules dependency-cruiser would list for a configuration: the code files below its folder (or below `roots` in it), and
 * everything they lead to, in a fixed order.
 * @param roots files and folders relative to the configuration's folder; none means all
 */
export function listModules(
  graph: Graph,
  configuration: Pick<Configuration, 'dir' | 'options'>,
  { roots = [], installed = () => undefined }: { roots?: readonly string[]; installed?: Installed } = {},
): Map<string, CruiserModule> {
  const { dir } = configuration;
  const modules = new Map<string, CruiserModule>();
  const queue: CodeFile[] = [];
  for (const file of graph.files.values()) if (isInitial(file, configuration, roots)) queue.push(file);
  const visited = new Set(queue);
  const isCode = (path: string) => READ.test(path) && graph.files.has(path);
  // The list grows while it is walked: what is reached is looked at as well.
  for (const file of queue) {
    const dependencies = dependenciesOf(file.edges, configuration, isCode, installed);
    modules.set(relativeTo(dir, file.path), bare(relativeTo(dir, file.path), dependencies, file));
    for (const { followable, edge } of dependencies) {
      const next = followable && edge.to.kind === 'file' ? graph.files.get(edge.to.path) : undefined;
      if (next === undefined || visited.has(next)) continue;
      visited.add(next);
      queue.push(next);
    }
  }
  for (const { dependencies } of modules.values()) {
    for (const dependency of dependencies)
      if (!modules.has(dependency.resolved)) modules.set(dependency.resolved, leaf(dependency));
  }
  measure(modules);
  return modules;
}

function isInitial(
  { path }: CodeFile,
  { dir, options: { includeOnly, exclude, doNotFollow } }: Pick<Configuration, 'dir' | 'options'>,
  roots: readonly string[],
): boolean {
  if (!READ.test(path) || (dir !== '' && !path.startsWith(`${dir}/`))) return false;
  const source = relativeTo(dir, path);
  if (roots.length > 0 && !roots.some((root) => source === root || source.startsWith(`${root}/`)))
    return false;
  if (includeOnly.path !== undefined && !matches(source, includeOnly.path)) return false;
  return ![exclude.path, doNotFollow.path].some((one) => one !== undefined && matches(source, one));
}

function bare(source: string, dependencies: CruiserDependency[], file?: CodeFile): CruiserModule {
  return {
    source,
    ...(file === undefined ? {} : { file, path: file.path }),
    dependencies,
    dependents: [],
    orphan: false,
    instability: 0,
    measured: true,
  };
}

/** What is imported and not looked into: packages, built-in modules, assets, what leads nowhere. */
function leaf({
  resolved,
  edge,
  coreModule,
  couldNotResolve,
  matchesDoNotFollow,
}: CruiserDependency): CruiserModule {
  return {
    ...bare(resolved, []),
    ...(edge.to.kind === 'file' ? { path: edge.to.path } : {}),
    measured: !coreModule && !couldNotResolve && !matchesDoNotFollow,
  };
}

/** Fills in who imports a module, whether it stands alone, and how unstable it is (R. Martin: outgoing / all imports). */
function measure(modules: ReadonlyMap<string, CruiserModule>): void {
  const dependents = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules.values()) {
    for (const { resolved } of dependencies) {
      const known = dependents.get(resolved);
      if (known) known.add(source);
      else dependents.set(resolved, new Set([source]));
    }
  }
  for (const module of modules.values()) {
    module.dependents = [...(dependents.get(module.source) ?? [])];
    const out = module.dependencies.length;
    const all = out + module.dependents.length;
    module.orphan = all === 0;
    module.instability = module.measured && all > 0 ? out / all : 0;
  }
  for (const { dependencies } of modules.values())
    for (const dependency of dependencies)
      dependency.instability = modules.get(dependency.resolved)?.instability ?? 0;
}
