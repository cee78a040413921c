import { Problem } from '../../core/problem/index.js';
import type { Positioned } from '../../core/yaml/index.js';
import type { RawConfiguration } from './schema.js';

/** One file of a configuration, read. */
export interface Part {
  file: string;
  raw: RawConfiguration;
  data: Positioned;
}

/** A configuration that must be put right, as a problem with its place. */
export function refuse(
  file: string,
  { line, column }: { line: number; column: number },
  what: string,
): Problem {
  return new Problem(what, `Correct ${file}; the rule language is that of dependency-cruiser 18.`, {
    file,
    line,
    column,
  });
}
