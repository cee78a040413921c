import type { Finding } from './finding.js';

/**
 * Marks as `known` what was wrong before the change: a finding whose key stands in `base` at least as often and at least as
 * heavy. Keys are counted, so a second crossing of the same border under the same key is `new`.
 */
export function markKnown(head: readonly Finding[], base: readonly Finding[]): Finding[] {
  const before = new Map<string, number[]>();
  for (const finding of base) {
    const weights = before.get(identity(finding));
    if (weights) weights.push(finding.weight ?? 0);
    else before.set(identity(finding), [finding.weight ?? 0]);
  }
  for (const weights of before.values()) weights.sort((a, b) => b - a);
  return head.map((finding) => {
    const weights = before.get(identity(finding));
    const heaviest = weights?.[0];
    if (weights === undefined || heaviest === undefined || heaviest < (finding.weight ?? 0)) return finding;
    weights.shift();
    return { ...finding, state: 'known' };
  });
}

/** What makes two findings the same wrong: the rule and the key it chose. */
export function identity(finding: Pick<Finding, 'ruleId' | 'key'>): string {
  return `${finding.ruleId}\u0000${finding.key}`;
}
