import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';

export const check: Check<ContractModel, unknown> = function* ({ invalid, contracts }) {
  for (const { file, papers } of contracts) {
    for (const { what, place } of papers?.faults ?? []) {
      const key = `${file} front matter`;
      yield { what: `the front matter of ${place.file} cannot be read: ${what}`, location: place, key };
    }
  }
  for (const { contract, what, place } of invalid) {
    const { pointer, ...location } = place;
    yield {
      what: `${contract} cannot be read: ${what}`,
      location,
      key: `${contract} ${place.side} ${pointer}`,
    };
  }
};
