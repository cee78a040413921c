import type { SettingPath } from './probe.js';

/**
 * What became of one try: `bites`: the rule found what was put in; `toothless`: it did not, or its setting forbids nothing here;
 * `untried`: there is nothing it could forbid; `off`: the policy switched it off.
 */
export interface Trial {
  rule: string;
  setting: SettingPath;
  outcome: 'bites' | 'toothless' | 'untried' | 'off';
  /** What was put in, or why nothing was. */
  because: string;
}
