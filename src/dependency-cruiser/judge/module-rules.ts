import type { CruiserRule, RuleSet } from '../config/index.js';
import { validateModule } from '../engine.js';
import type { CruiserModule } from '../modules/index.js';
import { fillRule, usesGroups } from './fill.js';
import type { Network } from './network.js';
import type { Reach } from './reach.js';
import { reachableOf, reachesOf } from './reach.js';
import type { Violation } from './violation.js';

/** Whether a rule judges modules and not imports (documentation of dependency-cruiser: `orphan`, `reachable`, `module`). */
export function isModuleRule({ from, to, module }: CruiserRule): boolean {
  return from?.orphan !== undefined || to?.reachable !== undefined || module !== undefined;
}

/** Judges rules about modules: orphans, reachability, numbers of dependents, required imports. */
export function* judgeModules(
  network: Network,
  { forbidden, required }: Pick<RuleSet, 'forbidden' | 'required'>,
): Iterable<Violation> {
  for (const rule of forbidden) if (isModuleRule(rule)) yield* judge(network, rule, 'forbidden');
  for (const rule of required) yield* judge(network, rule, 'required');
}

function* judge(network: Network, rule: CruiserRule, section: 'forbidden' | 'required'): Iterable<Violation> {
  const facts = factsFor(network, rule, section);
  const filled = usesGroups(rule);
  for (const [number, module] of network.modules.entries()) {
    const reach = facts.reaches?.get(number);
    const own = filled ? fillRule(rule, facts.reachable?.get(number)?.from ?? module.source, true) : rule;
    const verdict = validateModule({ [section]: [own] }, { ...module, ...described(rule, number, facts) });
    if (verdict.valid) continue;
    const showing = section === 'forbidden' ? reach : undefined;
    yield {
      kind: showing === undefined ? 'module' : 'reachability',
      rule: rule.name,
      severity: rule.severity ?? 'warn',
      ...(rule.comment === undefined ? {} : { comment: rule.comment }),
      from: module.source,
      to: showing?.nearest ?? module.source,
      module,
      ...edgeOf(network, module, showing),
      ...(showing === undefined
        ? {}
        : { path: showing.path, reached: showing.reached, reachedCount: showing.count }),
    };
  }
}

interface ReachFacts {
  reaches?: ReadonlyMap<number, Reach>;
  reachable?: ReadonlyMap<number, { value: boolean; from: string }>;
}

/** `reachable: true` asks what a module reaches, `false` whether it is reached. */
function factsFor(network: Network, rule: CruiserRule, section: 'forbidden' | 'required'): ReachFacts {
  if (rule.to?.reachable === undefined) return {};
  if (rule.to.reachable || section === 'required') return { reaches: reachesOf(network, rule) };
  return { reachable: reachableOf(network, rule) };
}

/** The facts in the words of dependency-cruiser, which its validator reads. */
function described(rule: CruiserRule, number: number, { reaches, reachable }: ReachFacts): object {
  const reach = reaches?.get(number);
  const reached = reachable?.get(number);
  const asDefinedInRule = rule.name;
  return {
    ...(reach === undefined
      ? {}
      : { reaches: [{ asDefinedInRule, modules: [{ source: reach.nearest, via: [] }] }] }),
    ...(reached === undefined
      ? {}
      : { reachable: [{ asDefinedInRule, value: reached.value, matchedFrom: reached.from }] }),
  };
}

/** The import that begins the way; for a module that is no file of ours, one that leads to it. */
function edgeOf(network: Network, module: CruiserModule, reach: Reach | undefined): Pick<Violation, 'edge'> {
  const first = reach?.path[0]?.name;
  if (first !== undefined) {
    const dependency = module.dependencies.find(({ resolved }) => resolved === first);
    return dependency === undefined ? {} : { edge: dependency.edge };
  }
  if (module.path !== undefined) return {};
  const [dependent] = module.dependents;
  const importer =
    dependent === undefined ? undefined : network.modules[network.numbers.get(dependent) ?? -1];
  const dependency = importer?.dependencies.find(({ resolved }) => resolved === module.source);
  return dependency === undefined ? {} : { edge: dependency.edge };
}
