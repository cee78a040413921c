import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';
import { misnamingsOf } from '../model/index.js';

export const check: Check<ContractModel, unknown> = function* ({ contracts }) {
  for (const contract of contracts) {
    for (const { what, place, key } of misnamingsOf(contract)) {
      yield { what: `${contract.file}: ${what}`, location: place, key, evidence: { proof: 'rule' } };
    }
  }
};
