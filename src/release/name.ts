/** Under which name a release is used: `uses: <repository>/<path>@<ref>`. */
export interface ReleaseName {
  /** `owner/name`. */
  repository: string;
  /** Tag, branch or commit, exactly as callers write it. */
  ref: string;
}

/** The name cannot be one on a code host; the message says which part and why. */
export class NameError extends Error {}

const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_.-]{1,100}$/;
const REF = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/;

/**
 * Checks both parts. Strict, because they are written into files that runners execute.
 * Sources: GitHub's limits for account and repository names; `git check-ref-format`, of which this is a subset.
 * @throws NameError
 */
export function releaseName(repository: string, ref: string): ReleaseName {
  if (!REPOSITORY.test(repository) || /\/\.{1,2}$/.test(repository)) {
    throw new NameError(`"${repository}" is no repository. Write owner/name, such as acme/eos-gates.`);
  }
  if (!REF.test(ref) || /\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(ref)) {
    throw new NameError(`"${ref}" is no git ref. Write a tag, branch or commit, such as v1.`);
  }
  return { repository, ref };
}
