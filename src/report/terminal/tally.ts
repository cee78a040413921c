import type { Severity } from '../../core/finding/index.js';
import { compareText } from '../../core/finding/index.js';
import type { Words } from '../words/index.js';
import type { RuleGroup } from '../rule-groups.js';
import { columns, visible, wrap } from '../../text/index.js';
import type { Look } from './look.js';

const SAID: Readonly<Record<Severity, (words: Words) => (n: number) => string>> = {
  error: (words) => words.errors,
  warning: (words) => words.warnings,
  info: (words) => words.infos,
};

/** What there is of each severity, by rule, most first: the whole picture before the first finding. Nothing when one rule speaks. */
export function tally(groups: readonly RuleGroup[], look: Look): string[] {
  if (groups.length < 2) return [];
  const rows = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const rules = groups
      .filter((group) => group.severity === severity)
      .map(({ ruleId, findings }) => ({ name: ruleId.slice(ruleId.indexOf('/') + 1), n: findings.length }))
      .toSorted((a, b) => b.n - a.n || compareText(a.name, b.name));
    if (rules.length === 0) return [];
    const total = SAID[severity](look.words)(rules.reduce((sum, { n }) => sum + n, 0));
    return [{ total, said: rules.map(({ name, n }) => `${visible(name)} ${n}`).join(' · ') }];
  });
  const widest = Math.max(...rows.map(({ total }) => columns(total)));
  return rows.flatMap(({ total, said }) =>
    wrap(said, look.width - widest - 4).map(
      (line, i) => `  ${i === 0 ? total + ' '.repeat(widest - columns(total)) : ' '.repeat(widest)}  ${line}`,
    ),
  );
}
