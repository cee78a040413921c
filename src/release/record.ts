import { FileError } from '../ports/index.js';
import type { Files } from '../ports/index.js';
import { releaseName } from './name.js';
import type { ReleaseRecord } from './tree.js';
import { RELEASE_FILE } from './tree.js';

/** Reads what a folder says about itself; undefined when it is no release. @throws FileError, NameError */
export function readRecord(files: Pick<Files, 'read'>): ReleaseRecord | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(files.read(RELEASE_FILE)));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof FileError && error.fault === 'missing'))
      return undefined;
    throw error;
  }
  if (!isRecord(parsed) || parsed['name'] !== 'eos-gates') return undefined;
  const { repository, ref, files: listed } = parsed;
  if (typeof repository !== 'string' || typeof ref !== 'string' || !isRecord(listed)) return undefined;
  const sums = Object.entries(listed).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { name: 'eos-gates', ...releaseName(repository, ref), files: Object.fromEntries(sums) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
