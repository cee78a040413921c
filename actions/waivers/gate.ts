import type { Gate } from '../../src/core/gate/index.js';
import { runRules } from '../../src/core/rule/index.js';
import { WAIVERS_PATH } from '../../src/core/waiver/index.js';
import { rules } from '../../src/generated/rules/waivers.js';
import type { Ledger } from './model/ledger.js';
import type { Settings } from './settings.js';
import { settings } from './settings.js';

/** Judges what excuses findings: waivers, baselines, and changes of the policy itself. */
export const gate: Gate<Ledger, Settings> = {
  id: 'waivers',
  summary: 'Exceptions have an owner, a reason and an end; baselines only shrink; a looser policy is seen.',
  settings,
  rules,
  applies: (tree) =>
    tree.paths.some(
      (path) => path === WAIVERS_PATH || path === 'eos.yaml' || path.startsWith('.eos/baseline/'),
    )
      ? { applies: true, because: 'there are waivers, a baseline or a policy' }
      : { applies: false, because: 'no waivers, no baseline and no eos.yaml' },
  evaluate(ledger, own, { levels }) {
    return {
      findings: runRules(rules, ledger, own, levels),
      inspected: { waivers: ledger.waivers.length, files: ledger.files },
      notInspected: [],
    };
  },
};
