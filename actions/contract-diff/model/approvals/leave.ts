import type { WrittenApproval } from './approval.js';
import { readApprovals } from './approval.js';
import type { Fingerprint } from './fingerprint.js';

/** The approvals of a repository and what may count of them. */
export interface ApprovalsFile {
  /** The file with the change; undefined where there is none. */
  text: string | undefined;
  /** The file before the change; undefined where there was none. */
  before: string | undefined;
  /** There is a base to compare with: then only what it has counts. */
  compared: boolean;
  /** An approval counts in the change that adds it: the policy of the base says so, and somebody owns the file. */
  acceptFromHead: boolean;
}

/** What an approval does for a finding. */
export interface Leave {
  approval: WrittenApproval;
  /** `counts`: the finding is waived. `pending`: it counts once it is in the base. `expired`: it has ended. */
  standing: 'counts' | 'pending' | 'expired';
}

/** Something wrong with an approval. */
export type ApprovalFault =
  | { kind: 'invalid'; line: number; column: number; what: string }
  | { kind: 'expired'; approval: WrittenApproval; needed: boolean }
  | { kind: 'unused'; approval: WrittenApproval };

/** Finds out what approvals allow, and what is wrong with them. */
export class Leaves {
  private readonly written: ReturnType<typeof readApprovals>;
  private readonly counting: ReadonlyMap<string, WrittenApproval>;
  private readonly met = new Set<string>();

  /** @param today YYYY-MM-DD @param rules all rules there are */
  constructor(
    { text = '', before = '', compared, acceptFromHead }: ApprovalsFile,
    private readonly today: string,
    rules: readonly string[],
  ) {
    this.written = text.trim() === '' ? { approvals: [], faults: [] } : readApprovals(text, rules);
    const old = before.trim() === '' ? [] : readApprovals(before).approvals;
    const own = this.written.approvals;
    const trusted = compared ? [...old, ...(acceptFromHead ? own : [])] : own;
    this.counting = new Map(trusted.map((one) => [one.fingerprint, one]));
  }

  /** What is allowed for a break; undefined when nobody has said a word. */
  of({ fingerprint, rule }: Fingerprint): Leave | undefined {
    const counting = this.counting.get(fingerprint);
    const approval = counting ?? this.written.approvals.find((one) => one.fingerprint === fingerprint);
    if (approval?.rule !== rule) return undefined;
    this.met.add(fingerprint);
    if (approval.until < this.today) return { approval, standing: 'expired' };
    return { approval, standing: counting === undefined ? 'pending' : 'counts' };
  }

  /**
   * What is wrong with the approvals as they are written now, after every break was asked about.
   * @param contracts those that were compared: of others nobody knows whether their approvals are needed
   */
  faults(contracts: ReadonlySet<string>): ApprovalFault[] {
    const invalid = this.written.faults.map((fault) => ({ kind: 'invalid' as const, ...fault }));
    const others = this.written.approvals.flatMap((approval): ApprovalFault[] => {
      const needed = this.met.has(approval.fingerprint);
      if (approval.until < this.today) return [{ kind: 'expired', approval, needed }];
      return needed || !contracts.has(approval.contract) ? [] : [{ kind: 'unused', approval }];
    });
    return [...invalid, ...others];
  }
}
