import type { Check } from '../../../src/core/rule/index.js';
import type { JudgedModel } from '../model/index.js';
import { APPROVALS_PATH } from '../model/index.js';

export const check: Check<JudgedModel, unknown> = function* ({ approvalFaults }) {
  for (const fault of approvalFaults) {
    if (fault.kind !== 'unused') continue;
    const { contract, rule, pointer, approver, fingerprint, line, column } = fault.approval;
    yield {
      what: `nothing in ${contract} needs the approval of ${rule} at ${pointer === '' ? 'its top' : pointer}`,
      location: { file: APPROVALS_PATH, line, column },
      key: fingerprint,
      evidence: { pointer, approver },
    };
  }
};
