import type { NotInspected } from '../../../src/core/tree/index.js';
import type { ContentModel } from '../../../src/schema/index.js';
import type { Direction } from './contract-model.js';
import type { Contract, ContractKind } from './contracts/contract.js';
import type { ApprovalsFile } from './approvals/index.js';

/** One version of a contract as a file. */
export interface VersionFile {
  /** As the user or the repository names it. */
  file: string;
  text: string;
  /** Why it has no text, in plain words. */
  unreadable?: string;
  /** Further files it refers to. */
  others?: readonly { file: string; text: string }[];
}

/** Two versions of one contract. */
export interface Pair {
  /** Name of the contract, the same before and after. */
  contract: string;
  old: VersionFile;
  new: VersionFile;
  /** What the policy says of this contract; the rest is as for all. */
  directions?: readonly Direction[];
  contentModel?: ContentModel;
  /** How the old version is called, where it is not that of the base: `v1`, `the release v1.2.0`. */
  against?: string;
}

/** A version that was released, and what stands in its place now. */
export interface ReleasedVersion {
  contract: string;
  kind: ContractKind;
  /** What says that it is released: the name of a tag, or a file. */
  by: string;
  old: VersionFile;
  new: VersionFile;
}

/** A contract that was removed. */
export interface GoneContract {
  file: string;
  /** Where it was named last, or the contract that stands nearest: a file of head. */
  near: string;
  /** Another version of the same contract that is still there; `near` is its file. */
  sibling?: number;
  /** The day of its announced end, `YYYY-MM-DD`, which has not come. */
  end?: string;
}

/** The changelog of a contract that is compared. */
export interface ChangelogFile {
  /** The contract and what it was in the base. */
  pair: Pair;
  /** Name of the contract in the title. */
  name: string;
  /** Where it is, or belongs. */
  path: string;
  /** The changelog with the change and before it; undefined where there is none. */
  text: string | undefined;
  before: string | undefined;
  /** It is one that must tell of changes: in a contract folder, or with lines of ours. */
  kept: boolean;
}

/** Who has to look at the change of a contract. */
export interface Reviewers {
  contract: string;
  /** Owners of its line in CODEOWNERS; empty when nobody owns it. */
  owners: readonly string[];
}

/** What is to be compared. */
export interface Facts {
  pairs: readonly Pair[];
  /** What was asked for on the command line; it overrules the settings. */
  asked: { direction?: string; contentModel?: string; kind?: string };
  /** The day the comparison is made for, `YYYY-MM-DD`: announced ends are measured by it. */
  today?: string;
  /** All contracts of the repository, and those that are gone, sorted by file. */
  contracts?: readonly Contract[];
  /** Contracts without a version to be compared with: only whether they can be read is asked. */
  fresh?: readonly { contract: string; file: VersionFile }[];
  /** Released versions that are not the same any more, letter by letter. */
  released?: readonly ReleasedVersion[];
  /** Contracts that are the same before and after, with all they refer to. */
  unchanged?: number;
  /** What should have been looked at and could not. */
  unseen?: readonly NotInspected[];
  /** Why the state before could not be had. */
  blind?: string;
  /** Why there may be nothing to compare, as a sentence. */
  nothing?: string;
  /** Contracts that were there before. */
  gone?: readonly GoneContract[];
  /** Changelogs of the contracts that are compared. */
  changelogs?: readonly ChangelogFile[];
  /** What was approved. */
  approvals?: ApprovalsFile;
  /** Owners of the contracts that changed, by the CODEOWNERS of the base. */
  reviewers?: readonly Reviewers[];
}
