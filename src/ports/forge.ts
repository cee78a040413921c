/** The code host, as far as gates need it. Every method throws {@link ForgeError} and nothing else. */
export interface Forge {
  pullRequest(number: number): Promise<PullRequest>;
  /** All changed files, over all pages; refuses (`invalid`) where the host lists fewer than there are (GitHub: 3,000). */
  changedFiles(number: number): Promise<ChangedFile[]>;
  comments(number: number): Promise<Comment[]>;
  /** At most 65,536 characters; the host refuses more. */
  createComment(number: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  deleteComment(id: number): Promise<void>;
  reviews(number: number): Promise<Review[]>;
  /** Creates a check run; annotations beyond 50 are sent by updates, as the host demands. */
  createCheckRun(run: CheckRun): Promise<{ id: number }>;
  createStatus(sha: string, status: CommitStatus): Promise<void>;
  /** Rules in force on a branch, from rulesets of repository and organisation. */
  branchRules(branch: string): Promise<BranchRule[]>;
  /** Undefined when the branch is not protected that way; `not-found` when there is no such branch. */
  branchProtection(branch: string): Promise<BranchProtection | undefined>;
  /** A file's bytes at a ref, or undefined when there is none; `not-found` when the ref or the repository cannot be seen. */
  content(path: string, ref: string): Promise<Uint8Array | undefined>;
}

export interface PullRequest {
  number: number;
  title: string;
  body: string;
  author: string;
  labels: readonly string[];
  draft: boolean;
  base: { ref: string; sha: string };
  head: {
    ref: string;
    sha: string;
    /** `owner/name`; undefined when the fork is gone. */
    repository?: string;
  };
}

export interface ChangedFile {
  path: string;
  status: 'added' | 'modified' | 'removed' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  oldPath?: string;
  additions: number;
  deletions: number;
}

export interface Comment {
  id: number;
  author: string;
  body: string;
}

export interface Review {
  id: number;
  author: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** Commit the review was given for. */
  commit?: string;
}

export interface CheckRun {
  name: string;
  sha: string;
  conclusion: 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required';
  title: string;
  summary: string;
  annotations: readonly CheckAnnotation[];
}

export interface CheckAnnotation {
  path: string;
  startLine: number;
  endLine: number;
  level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

export interface CommitStatus {
  state: 'success' | 'failure' | 'pending' | 'error';
  context: string;
  description: string;
  targetUrl?: string;
}

export interface BranchRule {
  type: string;
  parameters: Readonly<Record<string, unknown>>;
}

export interface BranchProtection {
  requiredChecks: readonly string[];
  /** Branch must be up to date before merging. */
  strict: boolean;
  requiredApprovals: number;
  codeOwnerReviews: boolean;
  enforceAdmins: boolean;
}

/**
 * `forbidden`: the token may not (a fork's is read-only); `not-found`: no such thing, or hidden from the token; `invalid`: the
 * host refused the request; `rate-limited`: wait `retryAfterSeconds`; `unavailable`: 5xx or no answer.
 */
export type ForgeFault = 'forbidden' | 'not-found' | 'invalid' | 'rate-limited' | 'unavailable';

export class ForgeError extends Error {
  constructor(
    readonly fault: ForgeFault,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
