import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { Settings } from '../../settings.js';
import type { WordSource } from './word.js';

/** Settings that are globs of files, and whether a glob without a file leaves something unchecked. */
const KEYS: readonly [key: keyof Settings & ('outside' | 'generated' | 'clientFiles' | 'serverFiles' | 'ignore' | 'entryPoints'), kind: 'idle' | 'spare'][] = [
  ['ignore', 'spare'],
  ['outside', 'spare'],
  ['generated', 'idle'],
  ['clientFiles', 'idle'],
  ['serverFiles', 'idle'],
  ['entryPoints', 'idle'],
]; // prettier-ignore

/** Globs of files that match no file. */
export const fileWords: WordSource = function* ({ tree }, settings) {
  for (const [key, kind] of KEYS) {
    for (const [at, word] of settings[key].entries())
      if (!tree.paths.some((path) => matchesGlob(word, path)))
        yield { path: [key, at], word, role: `glob in "${key}"`, kind };
  }
  for (const [at, word] of settings.cycles.allowedIn.entries())
    if (!tree.paths.some((path) => matchesGlob(word, path)))
      yield {
        path: ['cycles', 'allowedIn', at],
        word,
        role: 'glob in "allowedIn" of "cycles"',
        kind: 'spare',
      };
};
