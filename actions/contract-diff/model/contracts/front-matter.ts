import type { DataFault } from '../../../../src/core/yaml/index.js';
import { readPositioned } from '../../../../src/core/yaml/index.js';

/** The data at the head of a Markdown file, between two lines of `---`. */
export interface FrontMatter {
  /** Empty where there is none, or where it cannot be read. */
  values: Readonly<Record<string, unknown>>;
  faults: readonly DataFault[];
  /** The text without it. */
  body: string;
  /** Where a key stands in the file. */
  placeOf(key: string): { line: number; column: number };
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Reads the front matter of a Markdown file. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const found = FENCED.exec(text);
  if (found === null) {
    return { values: {}, faults: [], body: text, placeOf: () => ({ line: 1, column: 1 }) };
  }
  const data = readPositioned(found[1] ?? '');
  const below = <T extends { line: number }>(place: T): T => ({ ...place, line: place.line + 1 });
  const { value } = data;
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const noMap = value !== undefined && value !== null && !isMap;
  return {
    values: isMap ? (value as Record<string, unknown>) : {},
    faults: noMap
      ? [{ line: 2, column: 1, what: 'it must be keys with values, such as "owner: @team"' }]
      : data.faults.map(below),
    body: text.slice(found[0].length),
    placeOf: (key) => below(data.atKey([key])),
  };
}
