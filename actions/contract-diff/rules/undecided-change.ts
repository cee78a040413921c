import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';
import { httpHit, nameOf, placed } from '../model/index.js';

export const check: Check<ContractModel, unknown> = function* ({ undecided, changes, unread }) {
  for (const change of changes) if (change.open !== undefined) yield httpHit(change, 'warning');
  for (const { contract, what, place } of unread) {
    const { pointer, ...location } = place;
    yield {
      what: `${contract}: ${what}`,
      location,
      key: `${contract} ${place.side} unread ${pointer}`,
      evidence: { proof: 'rule' },
    };
  }
  for (const one of undecided) {
    const { direction, keyword, why, reader, writer } = one;
    const contract = nameOf(one);
    yield {
      what: `${contract}: whether "${keyword}" breaks anybody is open (${direction}): ${why}`,
      ...placed(reader, writer, direction, one.against),
      key: `${contract} ${direction} ${keyword}`,
      evidence: { proof: 'rule', keyword },
    };
  }
};
