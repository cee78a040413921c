import type { Hit } from '../../../src/core/rule/index.js';
import type { Approvable } from './approvals/index.js';

/** An approved break is waived: it stays in the report, and fails nothing. */
export function stateOf({ approvable }: Approvable): Pick<Hit, 'state'> {
  return approvable?.leave?.standing === 'counts' ? { state: 'waived' } : {};
}

/** How a break can be approved, and who has done so until when. */
export function approvalEvidence({ approvable }: Approvable): Readonly<Record<string, unknown>> {
  if (approvable === undefined) return {};
  const { fingerprint, pointer, leave } = approvable;
  const approve = { fingerprint, at: pointer };
  if (leave === undefined) return { approve };
  const { reason, approver, until } = leave.approval;
  return { approve, approval: { standing: leave.standing, reason, approver, until } };
}
