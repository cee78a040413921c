import type { NotInspected } from '../core/tree/index.js';

/**
 * A configuration file that decides where imports lead (package.json, tsconfig.json, a list of workspace members) and that cannot
 * be read in whole or in part. Lines and columns start at 1.
 */
export interface ConfigFault {
  file: string;
  line: number;
  column: number;
  /** Plain words, as the end of the sentence "<file> cannot be read: …". */
  why: string;
}

/** The fault as a report lists what was not inspected. */
export function asNotInspected({ file, line, column, why }: ConfigFault): NotInspected {
  return { what: `${file}:${line}:${column}`, why };
}
