import type { CruiserRule, RuleSet } from '../config/index.js';
import { validateDependency, validateModule } from '../engine.js';
import type { CruiserModule } from '../modules/index.js';
import { Cycles } from './cycles.js';
import { fillRule } from './fill.js';
import { judgeFolders } from './folders.js';
import { isModuleRule, judgeModules } from './module-rules.js';
import type { Link, Network } from './network.js';
import { networkOf } from './network.js';
import { reachableOf, reachesOf } from './reach.js';
import type { Step, Violation } from './violation.js';

/**
 * Judges modules by a rule set. What a rule means is decided by dependency-cruiser's own validator; which imports lie on cycles, and
 * what reaches what, is found by exact algorithms, rule by rule. One violation per rule, module and target.
 */
export function judge(modules: ReadonlyMap<string, CruiserModule>, rules: RuleSet): Violation[] {
  const network = networkOf(modules);
  const cycles = new Cycles(network);
  const found = [
    ...judgeImports(network, cycles, rules),
    ...judgeAllowed(network, cycles, rules),
    ...judgeModules(network, rules),
    ...judgeFolders(modules, rules.forbidden.filter(isFolderRule)),
  ];
  const seen = new Set<string>();
  return found.filter(({ rule, from, to }) => {
    const key = `${rule}\u0000${from}\u0000${to}`;
    return seen.size < seen.add(key).size;
  });
}

function isFolderRule({ scope }: CruiserRule): boolean {
  return scope === 'folder';
}

function* judgeImports(network: Network, cycles: Cycles, { forbidden }: RuleSet): Iterable<Violation> {
  const rules = forbidden.filter((rule) => !isModuleRule(rule) && !isFolderRule(rule));
  // Most imports break no rule, so they are asked about all plain ones at once.
  const plain = rules.filter(({ to }) => to?.circular === undefined);
  const circular = rules.filter(({ to }) => to?.circular !== undefined);
  for (const [number, module] of network.modules.entries()) {
    if (module.dependencies.length === 0) continue;
    const own = plain.map((rule) => fillRule(rule, module.source));
    for (const dependency of module.dependencies) {
      if (validateDependency({ forbidden: own }, module, dependency).valid) continue;
      for (const rule of own) {
        if (validateDependency({ forbidden: [rule] }, module, dependency).valid) continue;
        yield violation(rule, module, dependency);
      }
    }
    for (const rule of circular) {
      const filled = fillRule(rule, module.source, true);
      for (const link of network.out[number] ?? []) {
        const described = onCycle(cycles, number, link, filled);
        if (validateDependency({ forbidden: [filled] }, module, described).valid) continue;
        yield { ...violation(filled, module, link.dependency), ...asCycle(described) };
      }
    }
  }
}

/** An import is in order when one rule of `allowed` fits it; a module, when one fits that is about modules. */
function* judgeAllowed(
  network: Network,
  cycles: Cycles,
  { allowed, allowedSeverity }: RuleSet,
): Iterable<Violation> {
  const rules = allowed.filter((rule) => !isFolderRule(rule));
  const ofImports = rules.filter((rule) => !isModuleRule(rule));
  const ofModules = rules.filter(isModuleRule).map((rule) => ({
    rule,
    reaches: rule.to?.reachable === true ? reachesOf(network, rule) : undefined,
    reachable: rule.to?.reachable === false ? reachableOf(network, rule) : undefined,
  }));
  const refused = { name: 'not-in-allowed', severity: allowedSeverity };
  for (const [number, module] of network.modules.entries()) {
    const own = ofImports.map((rule) => fillRule(rule, module.source, rule.to?.circular !== undefined));
    for (const link of own.length === 0 ? [] : (network.out[number] ?? [])) {
      const fits = own.some(
        (rule) =>
          validateDependency(
            { allowed: [rule], allowedSeverity },
            module,
            onCycle(cycles, number, link, rule),
          ).valid,
      );
      if (!fits) yield violation(refused, module, link.dependency);
    }
    if (ofModules.length === 0) continue;
    const fits = ofModules.some(({ rule, reaches, reachable }) => {
      const reach = reaches?.get(number);
      const reached = reachable?.get(number);
      const asDefinedInRule = rule.name;
      const filled = fillRule(rule, reached?.from ?? module.source, true);
      return validateModule(
        { allowed: [filled], allowedSeverity },
        {
          ...module,
          ...(reach && { reaches: [{ asDefinedInRule, modules: [{ source: reach.nearest, via: [] }] }] }),
          ...(reached && {
            reachable: [{ asDefinedInRule, value: reached.value, matchedFrom: reached.from }],
          }),
        },
      ).valid;
    });
    if (!fits) yield { ...violation(refused, module), kind: 'module' };
  }
}

type OnCycle = Link['dependency'] & { cycle?: readonly Step[] };

/** The import as the rule should see it: with a cycle that fits the rule, if it lies on one. */
function onCycle(cycles: Cycles, from: number, link: Link, { to }: CruiserRule): OnCycle {
  if (to?.circular === undefined) return link.dependency;
  const cycle = cycles.through(from, link, to.circular ? to : {});
  return cycle === undefined ? link.dependency : { ...link.dependency, circular: true, cycle };
}

function asCycle({ cycle }: OnCycle): Pick<Violation, 'kind' | 'path'> | undefined {
  return cycle === undefined ? undefined : { kind: 'cycle', path: cycle };
}

function violation(
  { name, severity, comment, to }: CruiserRule,
  module: CruiserModule,
  dependency?: Link['dependency'],
): Violation {
  const unstable = to?.moreUnstable !== undefined && dependency !== undefined;
  return {
    kind: unstable ? 'instability' : 'dependency',
    rule: name,
    severity: severity ?? 'warn',
    ...(comment === undefined ? {} : { comment }),
    from: module.source,
    to: dependency?.resolved ?? module.source,
    module,
    ...(dependency === undefined ? {} : { edge: dependency.edge }),
    ...(unstable ? { instability: { from: module.instability, to: dependency.instability } } : {}),
  };
}
