import type { Module } from '../../../../src/modules/index.js';
import { captureNames, isExact, modulesOf, selectsOne } from '../../../../src/modules/index.js';
import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';
import { isPrefixed, reachWordsOf } from './reach-words.js';
import type { IdleWord, WordSource } from './word.js';

/** Selectors that name no module. */
export const selectorWords: WordSource = function* (model, settings) {
  if (settings.modules.length === 0) return;
  const { modules } = modulesOf(model, settings);
  for (const [path, role, word, subjects, permits] of selectors(model, settings)) {
    const clean = word.replace(/^!/, '');
    if (subjects.length === 0) continue;
    const named = (subject: Module | undefined) =>
      modules.some((module) => selectsOne(clean, module, subject));
    const filled = captureNames(clean).length > 0;
    if (filled ? subjects.some(named) : named(undefined)) continue;
    const kind = isExact(clean) ? 'unknown' : permits || word !== clean ? 'spare' : 'idle';
    yield { path, word, role: `module in ${role}`, kind, known: namesLike(clean, modules) };
  }
};

type Selector = [
  path: IdleWord['path'],
  role: string,
  word: string,
  subjects: readonly Module[],
  permits: boolean,
];

function* selectors(model: ArchModel, settings: Settings): Iterable<Selector> {
  const { modules } = modulesOf(model, settings);
  for (const [index, one] of settings.modules.entries()) {
    const subjects = modules.filter((module) => module.declarations.includes(index));
    for (const key of ['dependsOn', 'visibleTo'] as const)
      for (const [at, word] of (one[key] ?? []).entries())
        yield [['modules', index, key, at], `"${key}"`, word, subjects, true];
  }
  for (const key of ['allow', 'deny'] as const) {
    for (const [index, pair] of settings[key].entries()) {
      for (const end of ['from', 'to'] as const) {
        const written = pair[end];
        const words = typeof written === 'string' ? [written] : written;
        for (const [at, word] of words.entries()) {
          const path = [key, index, end, ...(typeof written === 'string' ? [] : [at])];
          yield [path, `"${end}" of "${key}"`, word, modules, key === 'allow'];
        }
      }
    }
  }
  for (const { path, role, word, permits } of reachWordsOf(settings))
    if (!isPrefixed(word)) yield [path, role, word, modules, permits];
}

/** Names of the same sort as the selector: tags for a tag, else modules. */
function namesLike(selector: string, modules: readonly Module[]): Iterable<string> {
  if (selector.startsWith('tag:'))
    return new Set(modules.flatMap((module) => module.tags.map((tag) => `tag:${tag}`)));
  return modules.map((module) => module.name);
}
