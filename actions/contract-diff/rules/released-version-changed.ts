import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';

export const check: Check<ContractModel, unknown> = function* ({ released }) {
  for (const { contract, by, place } of released) {
    if (place === undefined) continue;
    const { pointer, ...location } = place;
    yield {
      what: `${contract} was released (${by}), and means something else now`,
      location,
      key: contract,
      evidence: { proof: 'rule', released: by, pointer },
    };
  }
};
