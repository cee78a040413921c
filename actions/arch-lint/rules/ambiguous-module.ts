import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel, Module } from '../model/index.js';
import { isStillWritten, modulesOf, policyPlace } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports folders that two patterns claim with the same right, and names that two folders bear. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  const { modules, conflicts } = modulesOf(model, settings);
  const pairs = new Map<string, { first: number; second: number; roots: string[] }>();
  for (const { root, declarations } of conflicts) {
    const [first, second] = declarations.toSorted((a, b) => a - b) as [number, number];
    const pair = pairs.get(`${first} ${second}`);
    if (pair) pair.roots.push(root);
    else pairs.set(`${first} ${second}`, { first, second, roots: [root] });
  }
  const match = (index: number) => settings.modules[index]?.match ?? '';
  for (const { first, second, roots } of pairs.values()) {
    if (![first, second].every((index) => isStillWritten(model.tree, match(index)))) continue;
    const others = roots.length > 1 ? ` and ${roots.length - 1} more` : '';
    yield {
      what: `"${match(first)}" and "${match(second)}" both describe ${roots[0]}${others}, and neither is more specific.`,
      location: policyPlace(model.tree, ['modules', second, 'match']),
      related: [{ ...policyPlace(model.tree, ['modules', first, 'match']), label: 'the other pattern' }],
      key: `patterns: ${[match(first), match(second)].toSorted().join(' ↔ ')}`,
      evidence: { folders: roots.toSorted() },
    };
  }
  for (const same of byName(modules).values()) {
    const [module, other] = same;
    if (!module || !other) continue;
    const roots = same.map(({ root }) => root);
    const index = other.declarations[0] ?? 0;
    if (!isStillWritten(model.tree, match(index))) continue;
    yield {
      what: `${roots.join(' and ')} are different modules with the same name "${module.name}".`,
      do: 'Give the patterns a `name` that tells them apart, such as `app/{name}`.',
      location: policyPlace(model.tree, ['modules', index, 'match']),
      key: `name: ${module.name}`,
      evidence: { folders: roots },
    };
  }
};

function byName(modules: readonly Module[]): Map<string, Module[]> {
  const names = new Map<string, Module[]>();
  for (const module of modules) {
    const same = names.get(module.name);
    if (same) same.push(module);
    else names.set(module.name, [module]);
  }
  return names;
}
