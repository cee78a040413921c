import { isPart } from './characters.js';
import { readImport } from './clause.js';
import { memberOfType, readArgument } from './calls.js';
import type { Sink } from './sink.js';

/** How far one import in a comment is followed, in characters. */
const REACH = 4096;

/** Reads `@import {A} from 'x'` and `import('x')` in the JSDoc comment whose text runs from `from` to `end`. */
export function readJsdoc(text: string, from: number, end: number, sink: Sink): void {
  for (const { index } of text.slice(from, end).matchAll(/import/g)) {
    const i = from + index;
    const stop = Math.min(end, i + REACH);
    if (isPart(text.charCodeAt(i - 1)) || isPart(text.charCodeAt(i + 6))) continue;
    if (text.charCodeAt(i - 1) === 64) {
      const clause = readImport(text, i + 6, stop);
      if (clause) sink.add('jsdoc', i, clause.literal, true, clause.names);
      continue;
    }
    const argument = readArgument(text, i + 6, stop);
    if (!argument.call || argument.literal === undefined) continue;
    const imported = memberOfType(argument.reader) ?? '*';
    sink.add('jsdoc', i, argument.literal, true, [{ imported, local: '', typeOnly: true }]);
  }
}
