import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';

export const check: Check<ContractModel, unknown> = function* ({ invalid }) {
  for (const { contract, what, place } of invalid) {
    const { pointer, ...location } = place;
    yield {
      what: `${contract} cannot be read: ${what}`,
      location,
      key: `${contract} ${place.side} ${pointer}`,
    };
  }
};
