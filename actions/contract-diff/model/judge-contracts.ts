import type { ApprovalFault, Approvable } from './approvals/index.js';
import { withLeaves } from './approvals/index.js';
import type { ChangelogDuty } from './changelog/index.js';
import { changelogDuties } from './changelog/index.js';
import { compareContracts } from './compare-contracts.js';
import type { Terms } from './compare-contracts.js';
import type { ContractModel } from './contract-model.js';
import type { Facts } from './facts.js';
import { meansTheSame } from './means-the-same.js';

/** What a repository asks beyond the comparison itself. */
export interface Demands {
  /** `kept`: contracts that have a changelog must tell of a change in it; `always`: all must. */
  changelog: 'kept' | 'always';
  /** Ids of all rules, by which names in approvals are checked; empty: they are not. */
  rules: readonly string[];
}

/** What was found out about contracts, with what was said of it: in changelogs, and in approvals. */
export interface JudgedModel extends ContractModel {
  broken: readonly (ContractModel['broken'][number] & Approvable)[];
  undecided: readonly (ContractModel['undecided'][number] & Approvable)[];
  changes: readonly (ContractModel['changes'][number] & Approvable)[];
  changelogs: readonly ChangelogDuty[];
  /** What is wrong with approvals. */
  approvalFaults: readonly ApprovalFault[];
}

/** Compares contracts, and looks at what stands beside them. */
export function judgeContracts(facts: Facts, terms: Terms, { changelog, rules }: Demands): JudgedModel {
  const compared = compareContracts(facts, terms);
  const changelogs = changelogDuties(facts, compared, changelog, (pair) => meansTheSame(facts, pair, terms));
  return { ...withLeaves(compared, facts, rules), changelogs };
}
