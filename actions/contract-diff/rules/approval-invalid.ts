import type { Check } from '../../../src/core/rule/index.js';
import type { JudgedModel } from '../model/index.js';
import { APPROVALS_PATH } from '../model/index.js';

export const check: Check<JudgedModel, unknown> = function* ({ approvalFaults }) {
  for (const fault of approvalFaults) {
    if (fault.kind !== 'invalid') continue;
    const { what, line, column } = fault;
    yield { what, location: { file: APPROVALS_PATH, line, column }, key: what };
  }
};
