import { z } from 'zod';
import { ForgeError } from '../../ports/index.js';
import type { Call } from './call.js';
import type { Failure } from './failure.js';
import { ForeignAnswer } from './failure.js';

/** What Octokit throws: with a response when the host answered, without one when no answer came. */
const Thrown = z.object({
  status: z.number().optional(),
  message: z.string().optional(),
  name: z.string().optional(),
  cause: z.object({ name: z.string().optional() }).optional().catch(undefined),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()).catch({}), data: z.unknown() })
    .optional()
    .catch(undefined),
});
const HostWords = z.object({
  message: z.string(),
  errors: z
    .array(z.union([z.string(), z.object({ message: z.string() }).transform((e) => e.message)]))
    .catch([]),
});

/** "wait for at least one minute before retrying" — docs.github.com, Rate limits for the REST API. */
const SECONDARY_LIMIT_SECONDS = 60;

/**
 * Tells a thrown error in plain words, with the permission that may be missing, and says whether another try is worth it.
 * `now` in milliseconds since 1970, for limits that are given as a moment.
 */
export function explainFailure(thrown: unknown, call: Call, now: number): Failure {
  if (thrown instanceof ForgeError) return { error: thrown, retryAfter: undefined, mayHaveLanded: false };
  const could = `Could not ${oneLine(call.doing)}`;
  if (thrown instanceof ForeignAnswer) return foreign(could);
  const known = Thrown.safeParse(thrown);
  const { status = 0, message = '', name, cause, response } = known.success ? known.data : {};
  if (!response) {
    const late = [name, cause?.name].some((text) => text === 'TimeoutError' || text === 'AbortError');
    const why = late
      ? 'GitHub did not answer in time.'
      : `there was no answer from GitHub (${oneLine(message)}).`;
    return failure('unavailable', `${could}: ${why} Check the network, then run again.`, 'soon', true);
  }
  const words = hostWords(response.data);
  const said = words === '' ? `status ${status}` : `"${words}" (status ${status})`;
  if (status >= 500) {
    const text = `${could}: GitHub has a fault of its own: ${said}. Run again later.`;
    return failure('unavailable', text, seconds(response.headers['retry-after']) ?? 'soon', true);
  }
  const wait = limitedFor(status, response.headers, words, now);
  if (wait !== undefined) {
    const text = `${could}: GitHub's rate limit is reached: ${said}. Run again in ${wait} seconds.`;
    return failure('rate-limited', text, wait);
  }
  // every refusal of the API explains itself; without words it is a proxy's, or its end is missing
  if (words === '') return foreign(could);
  switch (status) {
    case 401:
      return failure(
        'forbidden',
        `${could}: GitHub does not accept the token: ${said}. Pass a valid github-token.`,
      );
    case 403:
      return failure('forbidden', `${could}: the token may not: ${said}. ${grant(call)}`);
    case 404:
    case 410:
      return failure(
        'not-found',
        `${could}: there is no such thing, or the token cannot see it: ${said}. ${grant(call)}`,
      );
    default:
      return failure('invalid', `${could}: GitHub refused the request: ${said}.`);
  }
}

function failure(
  fault: ForgeError['fault'],
  message: string,
  retryAfter?: number | 'soon',
  mayHaveLanded = false,
): Failure {
  const wait = fault === 'rate-limited' && typeof retryAfter === 'number' ? retryAfter : undefined;
  return { error: new ForgeError(fault, message, wait), retryAfter, mayHaveLanded };
}

function foreign(could: string): Failure {
  const text = `${could}: what answered is not the GitHub API, or was cut short. Check the API's address and any proxy.`;
  return failure('unavailable', text, 'soon', true);
}

function grant({ permission, beyondWorkflows }: Call): string {
  return beyondWorkflows
    ? `It takes "${permission}", which a workflow's own token never has: pass a token of a GitHub App.`
    : `It takes "${permission}" under permissions of the job; a pull request from a fork never gets more than read.`;
}

/** Seconds to wait when the answer is one of GitHub's rate limits: told by headers first, by its words last. */
function limitedFor(
  status: number,
  headers: Readonly<Record<string, unknown>>,
  words: string,
  now: number,
): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = seconds(headers['retry-after']);
  if (after !== undefined) return after;
  const reset = seconds(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] === '0' && reset !== undefined) {
    return Math.max(1, Math.ceil(reset - now / 1000));
  }
  return status === 429 || /\brate limit\b/i.test(words) ? SECONDARY_LIMIT_SECONDS : undefined;
}

function seconds(header: unknown): number | undefined {
  const text = typeof header === 'number' ? String(header) : header;
  return typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/** GitHub's own explanation, shortened: it may quote what was sent. */
function hostWords(data: unknown): string {
  const words = HostWords.safeParse(data);
  if (!words.success) return '';
  return oneLine([words.data.message, ...words.data.errors].join('; '));
}

function oneLine(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return clean.length > 300 ? `${clean.slice(0, 300)}…` : clean;
}
