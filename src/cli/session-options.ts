import { Problem } from '../core/problem/index.js';
import { didYouMean } from '../core/suggest/index.js';
import { GATE_IDS, allRules } from '../shell/check.js';
import type { Session, SessionOptions } from '../shell/session.js';
import { openSession } from '../shell/session.js';
import { list, text } from './arguments.js';
import type { CommandContext } from './context.js';

/** Opens the repository as the common options say. @throws Problem for an unknown rule and whatever opening refuses */
export function openFromOptions({ platform, options }: CommandContext): Session {
  const only = list(options, 'only');
  const rules = allRules();
  for (const rule of only) {
    if (rules.some((id) => id === rule || id.endsWith(`/${rule}`))) continue;
    const names = rule.includes('/') ? rules : rules.map((id) => id.slice(id.indexOf('/') + 1));
    throw new Problem(`there is no rule "${rule}"${didYouMean(rule, names)}`, 'See: eos-gates explain');
  }
  return openSession(
    platform,
    {
      repo: text(options, 'repo') ?? '.',
      base: text(options, 'base'),
      head: text(options, 'head'),
      config: text(options, 'config'),
      only,
      stage: text(options, 'stage') as SessionOptions['stage'],
    },
    GATE_IDS,
  );
}
