import { z } from 'zod';
import { isoDateSchema } from '../../../../src/core/policy/index.js';
import { didYouMean } from '../../../../src/core/suggest/index.js';
import type { DataFault } from '../../../../src/core/yaml/index.js';
import { describeIssues, readPositioned } from '../../../../src/core/yaml/index.js';

/** Where approvals lie. */
export const APPROVALS_PATH = 'contracts/approvals.yaml';

const approvalSchema = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits, as the report gives them'),
  contract: z.string().min(1),
  rule: z.string().regex(/^contract-diff\/[a-z0-9-]+$/, 'must be contract-diff/<rule>'),
  pointer: z.string(),
  reason: z.string().trim().min(1, 'must say why'),
  approver: z.string().trim().min(1, 'must name who allowed it'),
  until: isoDateSchema,
});

const fileSchema = z.strictObject({ version: z.literal(1), approvals: z.array(z.unknown()) });

/** Leave for one break of a contract, given by somebody, until a day. */
export interface Approval {
  fingerprint: string;
  contract: string;
  rule: string;
  pointer: string;
  reason: string;
  approver: string;
  /** Last day on which it counts, YYYY-MM-DD. */
  until: string;
}

/** An approval with its place in the file. */
export type WrittenApproval = Approval & { line: number; column: number };

/**
 * Reads the file of approvals. An entry that is not in order approves nothing, and the others count.
 * @param rules rules there are, for "did you mean"; without them no name is checked
 */
export function readApprovals(
  text: string,
  rules: readonly string[] = [],
): { approvals: WrittenApproval[]; faults: DataFault[] } {
  const data = readPositioned(text);
  if (data.faults.length > 0) return { approvals: [], faults: [...data.faults] };
  const file = fileSchema.safeParse(data.value, { reportInput: true });
  if (!file.success) {
    const faults = describeIssues(data, file.error.issues, [], () => Object.keys(fileSchema.shape));
    return { approvals: [], faults };
  }
  const approvals: WrittenApproval[] = [];
  const faults: DataFault[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of file.data.approvals.entries()) {
    const path = ['approvals', index];
    const parsed = approvalSchema.safeParse(entry, { reportInput: true });
    if (!parsed.success) {
      faults.push(
        ...describeIssues(data, parsed.error.issues, path, () => Object.keys(approvalSchema.shape)),
      );
      continue;
    }
    const { rule, fingerprint } = parsed.data;
    if (rules.length > 0 && !rules.includes(rule))
      faults.push({
        ...data.at([...path, 'rule']),
        what: `there is no rule "${rule}"${didYouMean(rule, rules)}`,
      });
    else if (seen.has(fingerprint))
      faults.push({
        ...data.at([...path, 'fingerprint']),
        what: `the fingerprint "${fingerprint}" stands here twice`,
      });
    else approvals.push({ ...parsed.data, ...data.at(path) });
    seen.add(fingerprint);
  }
  return { approvals, faults };
}
