import type { Finding } from '../../../src/core/finding/index.js';
import type { RuleLevel } from '../../../src/core/rule/index.js';
import { ruleName } from '../../../src/core/rule/index.js';

/** Rules about what the settings declare themselves: they bind, whether or not modules are declared. */
const DECLARED = new Set(['pattern-matches-nothing', 'unconventional-name', 'unknown-folder']);

/** Places named beside the first one. */
const MAX_RELATED = 9;

/**
 * Findings about a repository that has declared no modules: one for each rule, with the first place and the number of the others,
 * as advice that binds nobody. What the policy gives a level of its own keeps it.
 * @param levels the policy's word per rule name
 */
export function asAdvice(
  findings: readonly Finding[],
  levels: Readonly<Record<string, RuleLevel>>,
): Finding[] {
  const byRule = new Map<string, Finding[]>();
  const binding: Finding[] = [];
  for (const finding of findings) {
    if (DECLARED.has(ruleName(finding.ruleId))) {
      binding.push(finding);
      continue;
    }
    const same = byRule.get(finding.ruleId);
    if (same) same.push(finding);
    else byRule.set(finding.ruleId, [finding]);
  }
  const advice = [...byRule.values()].map((same): Finding => {
    const [first, ...others] = same as [Finding, ...Finding[]];
    const more =
      others.length === 0
        ? ''
        : ` There ${others.length === 1 ? 'is 1 more' : `are ${others.length} more`} of this kind.`;
    const asked = levels[ruleName(first.ruleId)] !== undefined;
    return {
      ...first,
      severity: asked ? first.severity : 'info',
      what: first.what + more,
      do: `${first.do} This is advice: it binds once \`modules\` are declared in eos.yaml.`,
      key: 'advice',
      weight: same.length,
      related: others
        .slice(0, MAX_RELATED)
        .map(({ location }) => ({ ...location, label: 'of this kind as well' })),
    };
  });
  return [...binding, ...advice];
}
