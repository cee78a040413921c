/** What the event says of the change. */
export interface EventFacts {
  /** Commit to compare with, or undefined where the event has none. */
  base: string | undefined;
  pullRequest: number | undefined;
  /** `owner/name`. */
  repository: string | undefined;
}

const COMMIT = /^[0-9a-f]{40,64}$/;
const NO_COMMIT = /^0+$/;

/**
 * Reads the base commit from an event: pull request, merge group, push. Only commit ids are taken: a branch name could mean another
 * commit by the time it is looked up.
 */
export function eventFacts(event: Readonly<Record<string, unknown>>): EventFacts {
  const base = [
    at(event, 'pull_request', 'base', 'sha'),
    at(event, 'merge_group', 'base_sha'),
    at(event, 'before'),
  ].find(
    (value): value is string => typeof value === 'string' && COMMIT.test(value) && !NO_COMMIT.test(value),
  );
  const number = at(event, 'pull_request', 'number');
  const repository = at(event, 'repository', 'full_name');
  return {
    base,
    pullRequest: typeof number === 'number' ? number : undefined,
    repository: typeof repository === 'string' ? repository : undefined,
  };
}

function at(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const step of path) here = (here as Record<string, unknown> | null | undefined)?.[step];
  return here;
}
