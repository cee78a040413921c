import { matchesGlob } from '../../../src/core/glob/index.js';
import type { Counts } from './counts.js';
import { NO_TESTS, addCounts } from './counts.js';
import { readJunit } from './parse/junit.js';

/** Reports by path, as texts; what could not be read says why. */
export type ReportTexts = ReadonlyMap<string, { ok: true; text: string } | { ok: false; why: string }>;

/** The paths a report glob names. */
export function reportPaths(glob: string, paths: readonly string[]): string[] {
  return paths.filter((path) => matchesGlob(glob, path));
}

/**
 * Counts the tests of the reports that a run wrote. A file that was there before and has not changed is left from another
 * run and proves nothing.
 */
export function countReports(
  glob: string,
  before: ReportTexts,
  after: ReportTexts,
): { ok: true; counts: Counts } | { ok: false; why: string } {
  let counts = NO_TESTS;
  let fresh = 0;
  for (const [path, file] of after) {
    if (!file.ok) return { ok: false, why: `${path} cannot be read: ${file.why}` };
    const old = before.get(path);
    if (old?.ok === true && old.text === file.text) continue;
    const read = readJunit(file.text);
    if (!read.ok) return { ok: false, why: `${path} is no JUnit XML: ${read.why}` };
    counts = addCounts(counts, read.counts);
    fresh++;
  }
  if (fresh > 0) return { ok: true, counts };
  return {
    ok: false,
    why: `it wrote no report that matches "${glob}"${after.size > 0 ? ' (those that are there are older)' : ''}`,
  };
}
