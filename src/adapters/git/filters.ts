import { nulSeparated } from './parse-lists.js';
import type { RunGit } from './run-git.js';

/**
 * Settings that switch off every content filter configured here. Comparing with the work tree would run them (gitattributes(5),
 * `filter`), and a repository may choose by its attributes which of them runs on what. The price: a file kept by Git LFS counts
 * as modified when git has not noted its time and size.
 */
export function withoutFilters(run: RunGit): [name: string, value: string][] {
  const { code, stdout } = run(['config', '-z', '--name-only', '--get-regexp', String.raw`^filter\.`]);
  if (code !== 0) return [];
  const drivers = new Set(nulSeparated(stdout).map((name) => name.slice(0, name.lastIndexOf('.'))));
  return [...drivers].flatMap((driver): [string, string][] => [
    [`${driver}.clean`, ''],
    [`${driver}.smudge`, ''],
    [`${driver}.process`, ''],
    [`${driver}.required`, 'false'],
  ]);
}
