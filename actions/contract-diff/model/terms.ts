import type { Policy } from '../../../src/schema/index.js';
import type { Settings } from '../settings.js';
import type { Direction } from './contract-model.js';
import type { Rules } from './http/index.js';

/** How contracts are compared. */
export interface Terms {
  directions: readonly Direction[];
  policy: Partial<Policy>;
  noticeDays: Rules['noticeDays'];
  /** `major`: a break is allowed with a raised major version. */
  breakWith: 'major' | 'nothing';
  /** `kept`: only contracts that have a changelog must tell of a change in it. */
  changelog: 'kept' | 'always';
  /** Ids of all rules, by which names in approvals are checked; empty: they are not. */
  rules: readonly string[];
}

const DIRECTIONS: Readonly<Record<Settings['direction'], readonly Direction[]>> = {
  backward: ['backward'],
  forward: ['forward'],
  full: ['backward', 'forward'],
};

/** The terms the settings of a repository ask for. */
export function termsOf(settings: Settings, rules: readonly string[] = []): Terms {
  const { direction, noticeDays, breakWith, changelog, ...policy } = settings;
  return { directions: DIRECTIONS[direction], policy, noticeDays, breakWith, changelog, rules };
}
