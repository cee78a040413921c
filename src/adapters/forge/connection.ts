import type { z } from 'zod';
import type { Clock } from '../../ports/index.js';
import { ForgeError } from '../../ports/index.js';
import type { Call } from './call.js';
import { explainFailure } from './explain-failure.js';
import { ForeignAnswer } from './failure.js';
import type { Patience } from './retry.js';
import { freshPatience, withRetries } from './retry.js';

/** Where the host is and how to speak to it. */
export interface GithubAccess {
  token: string;
  /** `owner/name`. */
  repository: string;
  /** `https://api.github.com`, or `…/api/v3` of an Enterprise Server. */
  apiUrl: string;
  clock: Clock;
  /** Bound on one exchange in milliseconds; default 20 seconds. */
  timeoutMs?: number;
}

/** Answers of the host, checked. Throws {@link ForgeError} and nothing else. */
export interface Connection {
  /** `landed` finds the result of a write whose answer was lost, so that a repeat does not double it. */
  one<T>(call: Call, shape: z.ZodType<T>, landed?: () => Promise<T | undefined>): Promise<T>;
  /** All items of a paginated list. */
  all<T>(call: Call, item: z.ZodType<T>): Promise<T[]>;
}

type Request = (
  route: string,
  params: Record<string, unknown>,
) => Promise<{ data: unknown; headers: { link?: string } }>;

/** 100 pages of 100: no pull request has more comments or files that the host would list. */
const MOST_PAGES = 100;

/** Opens nothing yet: the client is loaded by the first call, so that runs without a forge do not pay for it. */
export function connect(access: GithubAccess): Connection {
  const { clock, timeoutMs = 20_000 } = access;
  const [owner, repo] = splitRepository(access.repository);
  let client: Promise<Request> | undefined;

  async function exchange<T>(
    call: Call,
    page: Record<string, unknown>,
    shape: z.ZodType<T>,
  ): Promise<{ value: T; more: boolean }> {
    client ??= loadClient(access);
    const request = await client;
    // a platform timer, which unlike Clock.sleep is gone with the request and never keeps the process alive
    const signal = AbortSignal.timeout(timeoutMs);
    const { data, headers } = await request(call.route, {
      ...call.params,
      ...page,
      owner,
      repo,
      headers: { 'x-github-api-version': '2022-11-28' },
      request: { signal },
    });
    const parsed = shape.safeParse(data);
    if (!parsed.success) throw new ForeignAnswer();
    return { value: parsed.data, more: /\brel="next"/.test(headers.link ?? '') };
  }

  function tried<T>(
    call: Call,
    patience: Patience,
    attempt: () => Promise<T>,
    landed?: () => Promise<T | undefined>,
  ): Promise<T> {
    const explain = (thrown: unknown): ReturnType<typeof explainFailure> =>
      explainFailure(thrown, call, clock.now().getTime());
    return withRetries(clock, patience, attempt, explain, landed);
  }

  return {
    one: (call, shape, landed) =>
      tried(call, freshPatience(), async () => (await exchange(call, {}, shape)).value, landed),
    async all(call, item) {
      const items = [];
      const patience = freshPatience();
      for (let page = 1; page <= MOST_PAGES; page++) {
        const { value, more } = await tried(call, patience, () =>
          exchange(call, { per_page: 100, page }, item.array()),
        );
        items.push(...value);
        if (!more) return items;
      }
      throw new ForgeError(
        'invalid',
        `Could not ${call.doing}: there are more than ${items.length} entries.`,
      );
    },
  };
}

async function loadClient({ token, apiUrl }: GithubAccess): Promise<Request> {
  if (token === '') throw new ForgeError('forbidden', 'There is no GitHub token. Pass one as github-token.');
  try {
    const { getOctokit } = await import('@actions/github');
    const octokit = getOctokit(token, { baseUrl: apiUrl.replace(/\/+$/, ''), userAgent: 'eos-gates' });
    return (route, params) => octokit.request(route, params);
  } catch (error) {
    // the package reads the event's file when it is loaded
    const why = error instanceof Error ? error.message : String(error);
    const advice = 'Check that the file which GITHUB_EVENT_PATH names is JSON.';
    throw new ForgeError('invalid', `The GitHub client could not start: ${why}. ${advice}`);
  }
}

function splitRepository(repository: string): [owner: string, repo: string] {
  const [owner, repo, ...rest] = repository.split('/');
  const plain = /^(?!\.{1,2}$)[\w.-]+$/;
  if (!owner || !repo || rest.length > 0 || !plain.test(owner) || !plain.test(repo)) {
    throw new ForgeError('invalid', `"${repository}" is not a repository: write it as owner/name.`);
  }
  return [owner, repo];
}
