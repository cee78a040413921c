import type { Check } from '../../../src/core/rule/index.js';
import type { JudgedModel } from '../model/index.js';
import { approvalEvidence, httpHit, nameOf, placed, stateOf } from '../model/index.js';

export const check: Check<JudgedModel, unknown> = function* ({ undecided, changes, unread }) {
  for (const change of changes) if (change.open !== undefined) yield httpHit(change, 'warning');
  for (const { contract, what, place } of unread) {
    const { pointer, ...location } = place;
    yield {
      what: `${contract}: ${what}`,
      location,
      key: `${contract} ${place.side} unread ${pointer}`,
      evidence: { contract, proof: 'rule' },
    };
  }
  for (const one of undecided) {
    const { direction, keyword, why, reader, sent } = one;
    const contract = nameOf(one);
    yield {
      what: `${contract}: whether "${keyword}" breaks anybody is open (${direction}): ${why}`,
      ...placed(reader, sent, direction, one.against),
      key: `${contract} ${direction} ${keyword}`,
      ...stateOf(one),
      evidence: { contract: one.contract, proof: 'rule', keyword, ...approvalEvidence(one) },
    };
  }
};
