import { components } from '../../graph/index.js';
import type { CruiserRule } from '../config/index.js';
import { validateFolder } from '../engine.js';
import type { CruiserDependency, CruiserModule } from '../modules/index.js';
import { fillRule } from './fill.js';
import type { Violation } from './violation.js';

/** A folder, seen from outside: what leaves it and what comes in. */
interface Folder {
  name: string;
  out: number;
  all: number;
  /** Folders imported from inside, with an import that shows it. */
  to: Map<string, { module: CruiserModule; dependency: CruiserDependency }>;
}

/**
 * Judges rules whose scope is `folder`. A folder holds everything below it; an import counts for every folder it leaves, and leads to
 * the folder its target lies in (dependency-cruiser, "scope": folders).
 */
export function judgeFolders(
  modules: ReadonlyMap<string, CruiserModule>,
  rules: readonly CruiserRule[],
): Violation[] {
  if (rules.length === 0) return [];
  const folders = foldersOf(modules);
  const names = [
    ...new Set([...folders.keys(), ...[...folders.values()].flatMap(({ to }) => [...to.keys()])]),
  ];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const component = components(
    names.map((name) => [...(folders.get(name)?.to.keys() ?? [])].map((to) => numbers.get(to) as number)),
  );
  const instability = (name: string): number => {
    const { out = 0, all = 0 } = folders.get(name) ?? {};
    return all === 0 ? 0 : out / all;
  };
  const found: Violation[] = [];
  for (const { name, to } of folders.values()) {
    const from = { name, instability: instability(name) };
    for (const [target, { module, dependency }] of to) {
      const circular = component[numbers.get(name) as number] === component[numbers.get(target) as number];
      const described = { name: target, instability: instability(target), circular };
      for (const rule of rules) {
        if (validateFolder({ forbidden: [fillRule(rule, name)] }, from, described).valid) continue;
        const { severity = 'warn', comment } = rule;
        found.push({
          kind: 'folder',
          rule: rule.name,
          severity,
          ...(comment === undefined ? {} : { comment }),
          from: name,
          to: target,
          module,
          edge: dependency.edge,
          ...(rule.to?.moreUnstable === undefined
            ? {}
            : { instability: { from: from.instability, to: described.instability } }),
        });
      }
    }
  }
  return found;
}

function foldersOf(modules: ReadonlyMap<string, CruiserModule>): Map<string, Folder> {
  const folders = new Map<string, Folder>();
  for (const module of modules.values()) {
    if (!module.measured) continue;
    for (const name of foldersAbove(module.source)) {
      let folder = folders.get(name);
      if (!folder) folders.set(name, (folder = { name, out: 0, all: 0, to: new Map() }));
      const prefix = `${name}/`;
      for (const dependent of module.dependents) if (!dependent.startsWith(prefix)) folder.all++;
      for (const dependency of module.dependencies) {
        if (dependency.resolved.startsWith(prefix)) continue;
        folder.out++;
        folder.all++;
        const target = folderOf(dependency.resolved);
        if (!folder.to.has(target)) folder.to.set(target, { module, dependency });
      }
    }
  }
  return folders;
}

/** The folders a path lies in, outermost first; `.` for a file that lies in none. */
function foldersAbove(source: string): string[] {
  const segments = source.split('/').slice(0, -1);
  return segments.length === 0 ? ['.'] : segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/** A module outside all folders stands for itself, such as a built-in one. */
function folderOf(source: string): string {
  const slash = source.lastIndexOf('/');
  return slash === -1 ? source : source.slice(0, slash);
}
