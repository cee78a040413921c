import { isExact, listOf } from '../../../../src/modules/index.js';
import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { Settings } from '../../settings.js';
import type { IdleWord, WordSource } from './word.js';

/** A word of `reach`, with its place. */
interface ReachWord {
  path: IdleWord['path'];
  role: string;
  word: string;
  permits: boolean;
}

/** Every word of `reach`. */
export function* reachWordsOf({ reach }: Settings): Iterable<ReachWord> {
  for (const [index, one] of reach.entries()) {
    for (const key of ['from', 'to', 'allowedThrough'] as const) {
      const written = one[key];
      for (const [at, word] of listOf(written).entries()) {
        const path = ['reach', index, key, ...(typeof written === 'string' ? [] : [at])];
        yield { path, role: `"${key}" of "reach"`, word, permits: key === 'allowedThrough' };
      }
    }
  }
}

/** Whether a word says itself that it means files or packages. */
export function isPrefixed(word: string): boolean {
  return /^!?(?:file|package):/.test(word);
}

/**
 * Files and packages that `reach` names and nothing has, and modules where none are declared. A package that must not be reached
 * may well be absent: that is what the rule is for.
 */
export const reachWords: WordSource = function* ({ graph }, settings) {
  const packages = graph.workspace.packages.flatMap(({ name }) => name ?? []);
  for (const { path, role, word, permits } of reachWordsOf(settings)) {
    const clean = word.replace(/^!/, '');
    const kind = permits || word !== clean ? 'spare' : 'idle';
    const [prefix, rest] = isPrefixed(word) ? splitWord(clean) : ['', clean];
    if (prefix === 'file') {
      const exists = [...graph.files.keys()].some((file) => matchesGlob(rest, file));
      if (!exists) yield { path, word, role: `files in ${role}`, kind };
    } else if (prefix === 'package') {
      if (path[2] === 'from' && !packages.some((name) => matchesGlob(rest, name)))
        yield { path, word, role: `package in ${role}`, kind: isExact(rest) ? 'unknown' : kind, known: packages.map((name) => `package:${name}`) }; // prettier-ignore
    } else if (settings.modules.length === 0)
      yield { path, word, role: `module in ${role}`, kind: 'unknown', known: [] };
  }
};

function splitWord(word: string): [prefix: string, rest: string] {
  const colon = word.indexOf(':');
  return [word.slice(0, colon), word.slice(colon + 1)];
}
