import type { RepositoryOnDisk } from './repository-on-disk.js';

/** JSON as GitHub sends it, kept as the routes build it. */
export type Json = Readonly<Record<string, unknown>>;

/** A pull request to open. `base` and `head` are refs of the repository on disk and are looked up at each request. */
export interface PullSeed {
  base: string;
  head: string;
  title?: string;
  body?: string | null;
  author?: string;
  labels?: readonly string[];
  draft?: boolean;
  /** `owner/name` the head lives in (default: this repository); null when the fork was deleted. */
  headRepository?: string | null;
}

export interface Pull extends Required<PullSeed> {
  number: number;
}

/** Something stored under an id, with what it belongs to (an issue number, a commit, a deployment). */
export interface Stored {
  id: number;
  of: string | number;
  data: Json;
}

/** Everything the server remembers. Tests may look into it and put things there. */
export class World {
  readonly pulls = new Map<number, Pull>();
  comments: Stored[] = [];
  reviews: Stored[] = [];
  reviewComments: Stored[] = [];
  checkRuns: Stored[] = [];
  /** By the id of their check run. */
  annotations: Stored[] = [];
  statuses: Stored[] = [];
  deployments: Stored[] = [];
  deploymentStatuses: Stored[] = [];
  rulesets: Stored[] = [];
  /** As written by PUT, by branch. */
  readonly protections = new Map<string, Json>();
  readonly labels = new Map<string, Json>();
  private last = 0;

  constructor(
    readonly owner: string,
    readonly name: string,
    readonly defaultBranch: string,
    /** Who the token acts as. */
    readonly login: string,
    /** Logins and `org/team`s that exist; undefined: all do. */
    readonly people: ReadonlySet<string> | undefined,
    readonly git: RepositoryOnDisk,
  ) {}

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  openPull(seed: PullSeed): Pull {
    const pull: Pull = {
      title: 'A change',
      body: null,
      author: 'octocat',
      labels: [],
      draft: false,
      headRepository: this.fullName,
      ...seed,
      number: this.pulls.size + 1,
    };
    this.pulls.set(pull.number, pull);
    return pull;
  }

  nextId(): number {
    return 1000 + ++this.last;
  }

  /** A moment that moves on by a second with each thing made: real clocks have no place in answers. */
  stamp(): string {
    return new Date(Date.UTC(2026, 0, 1) + this.last * 1000).toISOString().replace('.000', '');
  }

  /** A comment on a pull request by anyone, for tests that need strangers. */
  comment(pull: number, login: string, body: string): Stored {
    const id = this.nextId();
    const [created_at, html_url] = [
      this.stamp(),
      `https://github.com/${this.fullName}/pull/${pull}#issuecomment-${id}`,
    ];
    const data = { id, body, user: user(login), created_at, updated_at: created_at, html_url };
    const stored = { id, of: pull, data };
    this.comments.push(stored);
    return stored;
  }
}

export function user(login: string): Json {
  return { login, id: 1, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}
