import type { CruiserRule, Prepared } from '../../../../src/dependency-cruiser/index.js';
import { folderOf } from '../../../../src/graph/index.js';
import { preparationOf } from '../cruise.js';
import type { Ground } from './ground.js';
import { importing } from './ground.js';
import type { Injector, Probe } from './probe.js';

/** Conditions under which a path alone tells what a rule forbids. */
const PLAIN = new Set(['path', 'pathNot', 'circular']);

/** For `dependency-cruiser-rule`: an import against each rule that speaks of paths and circles only. */
export const cruiserRule: Injector = function* (ground) {
  const { ready } = preparationOf(ground.model.tree, ground.settings);
  for (const prepared of ready) {
    const { configuration } = prepared;
    for (const rule of configuration.rules.forbidden) {
      const setting = ['dependencyCruiser', configuration.file, rule.name];
      const probe = probeFor(ground, prepared, rule, setting);
      yield (
        probe ?? {
          setting,
          because: 'no file here fits its paths, or it speaks of more than paths and circles',
        }
      );
    }
  }
  if (ready.every(({ configuration }) => configuration.rules.forbidden.length === 0))
    yield { setting: [], because: 'there is no configuration of dependency-cruiser with rules that forbid' };
};

function probeFor(
  { model, fresh }: Ground,
  { configuration: { dir, options }, roots }: Prepared,
  { from = {}, to = {}, module, scope }: CruiserRule,
  setting: Probe['setting'],
): Probe | undefined {
  if (module !== undefined || scope === 'folder') return undefined;
  if ([...Object.keys(from), ...Object.keys(to)].some((word) => !PLAIN.has(word))) return undefined;
  if (to.circular === false || /\$\d/.test(`${to.path ?? ''}${to.pathNot ?? ''}`)) return undefined;
  const inside = (path: string): string | undefined =>
    dir === '' ? path : path.startsWith(`${dir}/`) ? path.slice(dir.length + 1) : undefined;
  const seen = (path: string): boolean => {
    const name = inside(path);
    return (
      name !== undefined &&
      (roots.length === 0 || roots.some((root) => name === root || name.startsWith(`${root}/`))) &&
      !isNamed(options.exclude.path, name) &&
      (options.includeOnly.path === undefined || isNamed(options.includeOnly.path, name))
    );
  };
  const fits = (restriction: { path?: string; pathNot?: string }, path: string): boolean => {
    const name = inside(path) ?? '';
    return (
      (restriction.path === undefined || isNamed(restriction.path, name)) &&
      !isNamed(restriction.pathNot, name)
    );
  };
  const files = [...model.graph.files.values()].filter(
    ({ role, path }) => role === 'production' && seen(path) && !/\.(?:mdx|astro)$/.test(path),
  );
  for (const file of files) {
    const at = fresh(folderOf(file.path));
    if (!seen(at) || !fits(from, at)) continue;
    if (to.circular === true) {
      const other = fresh(folderOf(file.path));
      if (!fits(to, other)) continue;
      const says = 'two files import each other';
      return { setting, says, files: { [at]: importing(at, other), [other]: importing(other, at) } };
    }
    const target = files.find(({ path }) => fits(to, path));
    if (target)
      return { setting, says: `a file imports ${target.path}`, files: { [at]: importing(at, target.path) } };
  }
  return undefined;
}

/** Patterns were checked when the configuration was read: none of them can run for ever. */
function isNamed(pattern: string | undefined, name: string): boolean {
  return pattern !== undefined && new RegExp(pattern).test(name);
}
