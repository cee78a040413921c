import type { Check } from '../../../src/core/rule/index.js';
import type { Ledger } from '../model/ledger.js';

export const check: Check<Ledger, unknown> = function* (ledger) {
  for (const { gate, rule, from, to, line, column } of ledger.loosenings) {
    const name = rule === undefined ? gate : `${gate}/${rule}`;
    yield {
      what: `this change loosens ${name} from ${from} to ${to}`,
      location: { file: ledger.policyFile, line, column },
      key: `${name} ${from} ${to}`,
      evidence: { from, to },
    };
  }
};
