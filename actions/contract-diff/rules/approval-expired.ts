import type { Check } from '../../../src/core/rule/index.js';
import type { JudgedModel } from '../model/index.js';
import { APPROVALS_PATH } from '../model/index.js';

export const check: Check<JudgedModel, unknown> = function* ({ approvalFaults }) {
  for (const fault of approvalFaults) {
    if (fault.kind !== 'expired') continue;
    const { contract, rule, until, approver, fingerprint, line, column } = fault.approval;
    yield {
      what: `the approval of ${rule} in ${contract} ended on ${until}${fault.needed ? ', and the break is still there' : ''}`,
      severity: fault.needed ? 'error' : 'warning',
      location: { file: APPROVALS_PATH, line, column },
      key: fingerprint,
      evidence: { until, approver },
    };
  }
};
