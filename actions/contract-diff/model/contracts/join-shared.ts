import type { BrokenValue } from '../contract-model.js';

/**
 * Breaks of a file that several contracts refer to, told once: of the file itself where it is compared, else of the first contract,
 * which then names the others.
 */
export function joinShared(broken: readonly BrokenValue[]): BrokenValue[] {
  const told = new Map<string, BrokenValue>();
  const own = (one: BrokenValue): boolean => one.contract === one.reader.file;
  for (const one of [...broken.filter(own), ...broken.filter((other) => !own(other))]) {
    const { direction, reader, keyword, contract, against = '' } = one;
    const key = [against, direction, reader.file, reader.pointer, keyword].join('\u0000');
    const first = told.get(key);
    if (first === undefined) told.set(key, one);
    else if (first.contract !== contract)
      told.set(key, { ...first, also: [...(first.also ?? []), contract] });
  }
  return [...told.values()];
}
