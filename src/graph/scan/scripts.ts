import type { Dialect } from './dialect.js';
import { describeFile } from './dialect.js';

/** A stretch of code in a file. */
export interface Script {
  start: number;
  end: number;
  dialect: Dialect;
}

/** The code of a file: all of it, or its script blocks. */
export function findScripts(
  path: string,
  text: string,
): { scripts: readonly Script[]; declarations: boolean } {
  const { dialect } = describeFile(path);
  return { scripts: [{ start: 0, end: text.length, dialect }], declarations: dialect.declarations };
}
