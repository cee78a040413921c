import type { Finding } from '../../../../src/core/finding/index.js';
import type { RuleLevel } from '../../../../src/core/rule/index.js';
import { ruleName } from '../../../../src/core/rule/index.js';
import { overlayTree } from '../../../../src/core/tree/index.js';
import type { Settings } from '../../settings.js';
import type { ArchTree } from '../cruise.js';
import type { ArchModel } from '../model.js';
import { groundOf } from './ground.js';
import { INJECTORS } from './injectors.js';
import type { Probe, Untried } from './probe.js';
import type { Trial } from './trial.js';

/**
 * Puts into the repository, in memory, what each rule forbids, and sees whether the rule finds it. All is put in at once, each
 * into files of its own, so that one more look at the repository is enough.
 * @param judge the gate's findings on a tree
 */
export function tryRules(
  model: ArchModel,
  settings: Settings,
  levels: Readonly<Record<string, RuleLevel>>,
  judge: (tree: ArchTree) => readonly Finding[],
): Trial[] {
  const ground = groundOf(model, settings);
  const tries = Object.entries(INJECTORS).flatMap(([rule, injector]) =>
    levels[rule] === 'off'
      ? [{ rule, one: { setting: [], because: 'the policy switches it off' } satisfies Untried }]
      : [...injector(ground)].map((one) => ({ rule, one })),
  );
  const probes = tries.flatMap(({ one }) => ('files' in one ? [one] : []));
  const texts = new Map(probes.flatMap((probe) => Object.entries(probe.files)));
  const { cruiser } = model.tree as ArchTree;
  const changed: ArchTree = { ...overlayTree(model.tree, texts), ...(cruiser && { cruiser }) };
  const findings = probes.length === 0 ? [] : judge(changed);
  const named = new Map<string, Set<string>>();
  for (const finding of findings) {
    const rule = ruleName(finding.ruleId);
    let files = named.get(rule);
    if (!files) named.set(rule, (files = new Set()));
    for (const file of filesOf(finding)) files.add(file);
  }
  return tries.map(({ rule, one }) => ({
    rule,
    setting: one.setting,
    ...outcomeOf(one, levels[rule] === 'off', named.get(rule) ?? new Set()),
  }));
}

function outcomeOf(
  one: Probe | Untried,
  off: boolean,
  found: ReadonlySet<string>,
): Pick<Trial, 'outcome' | 'because'> {
  if (!('files' in one))
    return { outcome: off ? 'off' : one.idle === true ? 'toothless' : 'untried', because: one.because };
  const bites = Object.keys(one.files).some((file) => found.has(file));
  return { outcome: bites ? 'bites' : 'toothless', because: one.says };
}

/** Every file a finding speaks of: where it stands, what it relates to, the imports that prove it, and those that have to go. */
function* filesOf({ location, related, evidence }: Finding): Iterable<string> {
  yield location.file;
  for (const { file } of related) yield file;
  for (const edges of [evidence['edges'], evidence['cuts']])
    for (const edge of Array.isArray(edges) ? (edges as { from?: unknown }[]) : [])
      if (typeof edge.from === 'string') yield edge.from;
}
