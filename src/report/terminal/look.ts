import type { Location } from '../../core/finding/index.js';
import type { Words } from '../words/index.js';
import { wordsOf } from '../words/index.js';
import type { TerminalOptions } from './options.js';
import type { Paint } from './paint.js';
import { paint } from './paint.js';

/** What every part of the terminal report needs, made once per report. */
export interface Look {
  paint: Paint;
  words: Words;
  width: number;
  limit: number;
  /** Lines of a file of the head, or undefined where it cannot be shown. */
  lines(file: string): readonly string[] | undefined;
  /** True when a line must not be printed. */
  hides(file: string, line: number): boolean;
}

/** @param secrets places that hold a secret: their lines are never printed, in no frame */
export function makeLook(options: TerminalOptions, secrets: readonly Location[]): Look {
  const hidden = new Map<string, [number, number][]>();
  for (const { file, line, endLine } of secrets) {
    hidden.set(file, [...(hidden.get(file) ?? []), [line, endLine ?? line]]);
  }
  const cache = new Map<string, readonly string[] | undefined>();
  return {
    paint: paint(options.color),
    words: wordsOf(options.lang),
    width: Math.min(Math.max(options.width, 40), 110),
    limit: Math.max(options.limit ?? 3, 1),
    lines: (file) => {
      if (!cache.has(file)) cache.set(file, options.source?.(file, 'head')?.split(/\r\n|\r|\n/));
      return cache.get(file);
    },
    hides: (file, line) => hidden.get(file)?.some(([from, to]) => from <= line && line <= to) ?? false,
  };
}
