import { matchesGlob } from '../../../../src/core/glob/index.js';
import { innerPath, isNamedBy, modulesOf } from '../../../../src/modules/index.js';
import type { WordSource } from './word.js';

/** Module patterns without a folder, and entries and private globs without a file in any of their modules. */
export const moduleWords: WordSource = function* (model, settings) {
  if (settings.modules.length === 0) return;
  const { modules, moduleOf } = modulesOf(model, settings);
  const used = new Set(modules.flatMap((module) => module.declarations));
  const inner = new Map<number, string[]>();
  const listing = settings.modules.some((one) => one.entry || one.surfaces || one.private.length > 0);
  for (const path of listing ? model.tree.paths : []) {
    const module = moduleOf(path);
    if (!module) continue;
    for (const index of module.declarations) {
      const files = inner.get(index);
      if (files) files.push(innerPath(module, path));
      else inner.set(index, [innerPath(module, path)]);
    }
  }
  for (const [index, one] of settings.modules.entries()) {
    const path = ['modules', index];
    if (!used.has(index)) {
      yield { path: [...path, 'match'], word: one.match, role: 'module pattern', kind: 'idle' };
      continue;
    }
    const files = inner.get(index) ?? [];
    const entries: [string, readonly string[]][] = [
      ['entry', one.entry ?? []],
      ['client', one.surfaces?.client ?? []],
      ['server', one.surfaces?.server ?? []],
    ];
    for (const [key, names] of entries) {
      const place = key === 'entry' ? [...path, key] : [...path, 'surfaces', key];
      for (const [at, word] of names.entries())
        if (!files.some((file) => isNamedBy([word], file)))
          yield { path: [...place, at], word, role: `"${key}" of ${one.match}`, kind: 'spare' };
    }
    for (const [at, word] of one.private.entries())
      if (!files.some((file) => matchesGlob(word, file)))
        yield { path: [...path, 'private', at], word, role: `"private" of ${one.match}`, kind: 'spare' };
  }
};
