import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { Tree } from '../../../../src/core/tree/index.js';

/** The repository as it was released. */
export interface Release {
  tag: string;
  tree: Pick<Tree, 'has' | 'read'>;
}

/** What is known of the releases. */
export interface Releases {
  /** The latest first. */
  known: readonly Release[];
  /** The history is cut off before any release could be seen. */
  cutOff: boolean;
}

/** `1.0.0-rc.1`: a promise that is still being made (Semantic Versioning 2.0.0, clause 9). */
const PRE_RELEASE = /\d+\.\d+\.\d+-[0-9A-Za-z]/;

/** Names of the tags that stand for releases, the latest first: numbers in them are compared as numbers. */
export function releaseTags(tags: readonly string[], globs: readonly string[]): string[] {
  return tags
    .filter((tag) => globs.some((glob) => matchesGlob(glob, tag)) && !PRE_RELEASE.test(tag))
    .toSorted((a, b) => byNumbers(b, a));
}

function byNumbers(a: string, b: string): number {
  const [one, other] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []];
  for (const [at, part] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    if (part === against) continue;
    const step = Number(part) - Number(against);
    return Number.isNaN(step) || step === 0 ? (part < against ? -1 : 1) : step;
  }
  return one.length - other.length;
}
