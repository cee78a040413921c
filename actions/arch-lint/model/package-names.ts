import { matchesGlob } from '../../../src/core/glob/index.js';
import type { Package } from '../../../src/workspace/index.js';

/** Whether one word, without `!`, is a package's name or folder or a glob of either. */
export function namesPackage(word: string, { name, dir }: Package): boolean {
  const folder = word.replace(/^\.\//, '').replace(/\/+$/, '');
  return (name !== undefined && matchesGlob(word, name)) || (dir !== '' && matchesGlob(folder, dir));
}

/** What a list of words says of a package, the last one that names it: true, false for `!`, undefined for nothing. */
export function saidOf(words: readonly string[], pack: Package): boolean | undefined {
  const word = words.findLast((one) => namesPackage(one.replace(/^!/, ''), pack));
  return word === undefined ? undefined : !word.startsWith('!');
}
