import type { Check } from '../../../src/core/rule/index.js';
import type { JudgedModel } from '../model/index.js';
import { approvalEvidence, httpHit, placed, stateOf } from '../model/index.js';

export const check: Check<JudgedModel, unknown> = function* ({ undecided, changes }) {
  for (const change of changes) if (change.open !== undefined) yield httpHit(change, 'warning');
  for (const one of undecided) {
    const { contract, direction, keyword, why, reader, writer } = one;
    yield {
      what: `${contract}: whether "${keyword}" breaks anybody is open (${direction}): ${why}`,
      ...placed(reader, writer, direction),
      key: `${contract} ${direction} ${keyword}`,
      ...stateOf(one),
      evidence: { contract: one.contract, proof: 'rule', keyword, ...approvalEvidence(one) },
    };
  }
};
