import type { Positioned } from '../../core/yaml/index.js';
import { placeAt } from './json5.js';

/**
 * Places in a configuration that is code, whose values are known from running it: the rule is looked for by its name, the key behind
 * it. A name that the code puts together is not found; then the place is the beginning of the file.
 */
export function placesInCode(text: string, value: unknown): Positioned {
  const at = (path: readonly PropertyKey[]): { line: number; column: number } => {
    const start = ruleOffset(text, value, path);
    const key = path.findLast((step) => typeof step === 'string');
    if (key === undefined) return { line: 1, column: 1 };
    const found = wordOffset(text, String(key), start);
    return placeAt(text, found === -1 ? start : found);
  };
  return { value, faults: [], at, atKey: at };
}

function ruleOffset(text: string, value: unknown, [section, index]: readonly PropertyKey[]): number {
  if (typeof index !== 'number' || section === undefined) return 0;
  const rules = (value as Record<PropertyKey, unknown> | undefined)?.[section];
  const name = Array.isArray(rules) ? (rules[index] as { name?: unknown } | undefined)?.name : undefined;
  if (typeof name !== 'string' || name === '') return 0;
  const found = ['"', "'", '`']
    .map((quote) => text.indexOf(quote + name + quote))
    .filter((one) => one !== -1);
  return found.length === 0 ? 0 : Math.min(...found);
}

/** Offset of a whole word from `start` on. */
function wordOffset(text: string, word: string, start: number): number {
  for (let at = text.indexOf(word, start); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[\w$]/.test(text[at - 1] ?? '') && !/[\w$]/.test(text[at + word.length] ?? '')) return at;
  }
  return -1;
}
