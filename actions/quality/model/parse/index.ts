import type { Counts } from '../counts.js';
import { addCounts } from '../counts.js';
import { ava } from './ava.js';
import { channels } from './channels.js';
import { bun } from './bun.js';
import { jest } from './jest.js';
import { mocha } from './mocha.js';
import { nodeTest } from './node-test.js';
import type { Parser } from './parser.js';
import { playwright } from './playwright.js';
import { tap } from './tap.js';
import { vitest } from './vitest.js';

const PARSERS: readonly Parser[] = [jest, vitest, playwright, mocha, nodeTest, ava, bun];

/** Tests of a run, and who counted them (`jest`, or `jest, playwright` when one command runs both). */
export interface Counted {
  counts: Counts;
  counter: string;
}

/**
 * Counts tests by what runners print at their end. Bare TAP is only read when no runner was recognised, since several of them
 * can print TAP as well.
 * @param text plain output, without colours
 */
export function countTests(text: string): Counted | undefined {
  const texts = channels(text);
  return sum(texts, PARSERS) ?? sum(texts, [tap]);
}

function sum(texts: readonly string[], parsers: readonly Parser[]): Counted | undefined {
  const names: string[] = [];
  let counts: Counts | undefined;
  for (const parser of parsers) {
    const found = texts.flatMap((text) => parser.read(text));
    if (found.length === 0) continue;
    names.push(parser.name);
    for (const one of found) counts = counts === undefined ? one : addCounts(counts, one);
  }
  return counts === undefined ? undefined : { counts, counter: names.join(', ') };
}
