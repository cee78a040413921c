import type { Evaluation, Gate } from '../../src/core/gate/index.js';
import { runRules } from '../../src/core/rule/index.js';
import { rules } from '../../src/generated/rules/contract-diff.js';
import type { Direction, Facts } from './model/index.js';
import { comparePairs } from './model/index.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

const DIRECTIONS: Readonly<Record<Settings['direction'], readonly Direction[]>> = {
  backward: ['backward'],
  forward: ['forward'],
  full: ['backward', 'forward'],
};

/** Compares versions of contracts: a change is safe by proof, or it breaks by a value that shows it. */
export const gate: Gate<Facts, Settings> = {
  id: 'contract-diff',
  summary:
    'A new version of a contract takes what the old one took: by proof, or the value that breaks is shown.',
  settings,
  rules,
  applies: () => ({ applies: true, because: 'two versions may be named' }),
  evaluate({ pairs, asked }, own, { levels }): Evaluation {
    const { direction, ...policy } = settings.parse({ ...own, ...asked });
    const model = comparePairs(pairs, DIRECTIONS[direction], policy);
    return {
      findings: runRules(rules, model, {}, levels),
      inspected: { contracts: pairs.length },
      notInspected: [],
      ...(pairs.length === 0
        ? { skipped: 'No two versions of a contract were named: contract-diff OLD NEW compares them.' }
        : {}),
    };
  },
};

/** Facts of a rule page's case: every file that is there before and after is a contract. */
export function caseFacts(
  files: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>>,
): Facts {
  return {
    asked: {},
    pairs: Object.keys(files)
      .filter((file) => Object.hasOwn(base, file))
      .map((file) => ({
        contract: file,
        old: { file, text: base[file] ?? '' },
        new: { file, text: files[file] ?? '' },
      })),
  };
}
