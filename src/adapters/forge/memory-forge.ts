import type {
  BranchProtection,
  BranchRule,
  ChangedFile,
  CheckRun,
  Comment,
  CommitStatus,
  Forge,
  PullRequest,
  Review,
} from '../../ports/index.js';
import { ForgeError } from '../../ports/index.js';

/** What a memory forge is told at the start. */
export interface MemoryForgeSeed {
  pulls?: readonly { pull: PullRequest; files?: readonly ChangedFile[]; reviews?: readonly Review[] }[];
  comments?: readonly { pull: number; author: string; body: string }[];
  /** Commits that exist besides heads and bases of the pull requests. */
  commits?: readonly string[];
  /** Rules in force, by branch. */
  rules?: Readonly<Record<string, readonly BranchRule[]>>;
  /** Branches that exist; undefined: not protected. */
  branches?: Readonly<Record<string, BranchProtection | undefined>>;
  /** Contents by ref and path. */
  files?: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>;
  /** Who writes the comments made here. */
  login?: string;
}

/** A forge without a host, with the host's limits. What was written can be looked at. */
export interface MemoryForge extends Forge {
  readonly checkRuns: readonly (CheckRun & { id: number })[];
  /** In the order they were set. */
  readonly statuses: readonly (CommitStatus & { sha: string })[];
}

const MOST_COMMENT = 65_536;

/** The twin of the GitHub forge for tests and dry runs. */
export function memoryForge(seed: MemoryForgeSeed = {}): MemoryForge {
  const { login = 'github-actions[bot]', files = {}, branches = {}, rules = {} } = seed;
  const pulls = new Map((seed.pulls ?? []).map((entry) => [entry.pull.number, entry]));
  const ends = [...pulls.values()].flatMap(({ pull }) => [pull.base.sha, pull.head.sha]);
  const commits = new Set([...(seed.commits ?? []), ...ends]);
  const checkRuns: (CheckRun & { id: number })[] = [];
  const statuses: (CommitStatus & { sha: string })[] = [];
  let last = 1000;
  let comments = (seed.comments ?? []).map((comment) => ({ id: ++last, ...comment }));

  const pullOf = (
    number: number,
  ): { pull: PullRequest; files?: readonly ChangedFile[]; reviews?: readonly Review[] } =>
    pulls.get(number) ?? missing(`pull request #${number}`);
  const mustHave = (sha: string): void => {
    if (!commits.has(sha)) throw new ForgeError('invalid', `No commit found for SHA: ${sha}`);
  };

  return {
    checkRuns,
    statuses,
    pullRequest: async (number) => pullOf(number).pull,
    changedFiles: async (number) => [...(pullOf(number).files ?? [])],
    reviews: async (number) => [...(pullOf(number).reviews ?? [])],

    async comments(number) {
      pullOf(number);
      return comments.filter(({ pull }) => pull === number).map(asComment);
    },

    async createComment(number, body) {
      pullOf(number);
      checkBody(body);
      const comment = { id: ++last, pull: number, author: login, body };
      comments.push(comment);
      return asComment(comment);
    },

    async updateComment(id, body) {
      const comment = comments.find((other) => other.id === id) ?? missing(`comment ${id}`);
      checkBody(body);
      comment.body = body;
      return asComment(comment);
    },

    async deleteComment(id) {
      if (!comments.some((comment) => comment.id === id)) missing(`comment ${id}`);
      comments = comments.filter((comment) => comment.id !== id);
    },

    async createCheckRun(run) {
      mustHave(run.sha);
      const id = ++last;
      checkRuns.push({ ...run, id });
      return { id };
    },

    async createStatus(sha, status) {
      mustHave(sha);
      statuses.push({ ...status, sha });
    },

    branchRules: async (branch) => [...(rules[branch] ?? [])],

    async branchProtection(branch) {
      if (!Object.hasOwn(branches, branch)) missing(`branch ${branch}`);
      return branches[branch];
    },

    async content(path, ref) {
      if (!Object.hasOwn(files, ref)) missing(`commit ${ref}`);
      const tree = files[ref] ?? {};
      return Object.hasOwn(tree, path) ? tree[path] : undefined;
    },
  };
}

function asComment({ id, author, body }: Comment): Comment {
  return { id, author, body };
}

function checkBody(body: string): void {
  if (body === '') throw new ForgeError('invalid', 'A comment cannot be empty.');
  if ([...body].length > MOST_COMMENT) {
    throw new ForgeError('invalid', `A comment has at most ${MOST_COMMENT} characters.`);
  }
}

function missing(what: string): never {
  throw new ForgeError('not-found', `There is no ${what}.`);
}
