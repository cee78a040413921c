import { z } from 'zod';
import type {
  BranchProtection,
  BranchRule,
  ChangedFile,
  Comment,
  PullRequest,
  Review,
} from '../../ports/index.js';

/**
 * The parts of GitHub's answers that are read, turned into the port's words. Field names and when they are null:
 * docs.github.com/rest, version 2022-11-28. A deleted account's `user` is null and is shown as `ghost`, as on the site.
 */
const Author = z
  .object({ login: z.string() })
  .nullish()
  .transform((user) => user?.login ?? 'ghost');

export const CommentAnswer: z.ZodType<Comment> = z
  .object({ id: z.number(), user: Author, body: z.string().nullish() })
  .transform(({ id, user, body }) => ({ id, author: user, body: body ?? '' }));

/** A pull request and how many files the host counts in it, which may be more than it lists. */
export interface CountedPull extends PullRequest {
  changedFiles: number;
}

export const PullAnswer: z.ZodType<CountedPull> = z
  .object({
    number: z.number(),
    title: z.string(),
    body: z.string().nullish(),
    user: Author,
    labels: z.array(z.object({ name: z.string() })),
    draft: z.boolean().default(false),
    base: z.object({ ref: z.string(), sha: z.string() }),
    head: z.object({ ref: z.string(), sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
    changed_files: z.number(),
  })
  .transform(({ number, title, body, user, labels, draft, base, head, changed_files }) => ({
    number,
    title,
    body: body ?? '',
    author: user,
    labels: labels.map(({ name }) => name),
    draft,
    base,
    head: { ref: head.ref, sha: head.sha, ...(head.repo ? { repository: head.repo.full_name } : {}) },
    changedFiles: changed_files,
  }));

export const FileAnswer: z.ZodType<ChangedFile> = z
  .object({
    filename: z.string(),
    status: z.enum(['added', 'modified', 'removed', 'renamed', 'copied', 'changed', 'unchanged']),
    previous_filename: z.string().optional(),
    additions: z.number(),
    deletions: z.number(),
  })
  .transform(({ filename, status, previous_filename, additions, deletions }) => ({
    path: filename,
    status,
    ...(previous_filename === undefined ? {} : { oldPath: previous_filename }),
    additions,
    deletions,
  }));

export const ReviewAnswer: z.ZodType<Review> = z
  .object({
    id: z.number(),
    user: Author,
    state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
    commit_id: z.string().nullish(),
  })
  .transform(({ id, user, state, commit_id }) => ({
    id,
    author: user,
    state,
    ...(commit_id ? { commit: commit_id } : {}),
  }));

export const RuleAnswer: z.ZodType<BranchRule> = z
  .object({ type: z.string(), parameters: z.record(z.string(), z.unknown()).default({}) })
  .transform(({ type, parameters }) => ({ type, parameters }));

export const ProtectionAnswer: z.ZodType<BranchProtection> = z
  .object({
    required_status_checks: z
      .object({ strict: z.boolean().default(false), contexts: z.array(z.string()) })
      .nullish(),
    required_pull_request_reviews: z
      .object({
        required_approving_review_count: z.number().default(0),
        require_code_owner_reviews: z.boolean().default(false),
      })
      .nullish(),
    enforce_admins: z.object({ enabled: z.boolean() }).nullish(),
  })
  .transform(
    ({ required_status_checks: checks, required_pull_request_reviews: reviews, enforce_admins }) => ({
      requiredChecks: checks?.contexts ?? [],
      strict: checks?.strict ?? false,
      requiredApprovals: reviews?.required_approving_review_count ?? 0,
      codeOwnerReviews: reviews?.require_code_owner_reviews ?? false,
      enforceAdmins: enforce_admins?.enabled ?? false,
    }),
  );

export const CreatedAnswer = z.object({ id: z.number() });

export const CheckRunAnswer = z.object({ output: z.object({ annotations_count: z.number() }) });

/** A file has its content in base64, or `none` above 1 MB; a folder is a list; links and submodules have no content. */
export const ContentAnswer = z.union([
  z.object({ type: z.literal('file'), encoding: z.string(), content: z.string(), sha: z.string() }),
  z.array(z.unknown()),
  z.object({ type: z.enum(['symlink', 'submodule']) }),
]);

export const BlobAnswer = z
  .object({ encoding: z.literal('base64'), content: z.string() })
  .transform(({ content }) => fromBase64(content));

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** 204, as Octokit gives it. Anything else is not what the host answers to a deletion. */
export const NoAnswer = z.literal('');
