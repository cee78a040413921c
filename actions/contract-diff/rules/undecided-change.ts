import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';
import { placed } from '../model/index.js';

export const check: Check<ContractModel, unknown> = function* ({ undecided }) {
  for (const { contract, direction, keyword, why, reader, writer } of undecided) {
    yield {
      what: `${contract}: whether "${keyword}" breaks anybody is open (${direction}): ${why}`,
      ...placed(reader, writer, direction),
      key: `${contract} ${direction} ${keyword}`,
      evidence: { proof: 'rule', keyword },
    };
  }
};
