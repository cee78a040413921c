import { captureNames } from '../../../../src/modules/index.js';
import type { IdleWord, WordSource } from './word.js';

/** Captures in names, tags and layers that no module pattern has. */
export const captureWords: WordSource = function* (_, { modules, layers }) {
  const all = new Set(modules.flatMap((one) => captureNames(one.match)));
  const lookAt = function* (text: string, path: IdleWord['path'], role: string): Iterable<IdleWord> {
    for (const name of captureNames(text))
      if (!all.has(name))
        yield { path, word: text, role: `capture "{${name}}" in ${role}`, kind: 'unknown', known: all };
  };
  for (const [index, one] of modules.entries()) {
    if (one.name !== undefined) yield* lookAt(one.name, ['modules', index, 'name'], '"name"');
    for (const [at, tag] of one.tags.entries()) yield* lookAt(tag, ['modules', index, 'tags', at], '"tags"');
  }
  for (const [index, one] of layers.entries()) {
    yield* lookAt(one.by, ['layers', index, 'by'], `"by" of "${one.name}"`);
    if (one.within !== undefined)
      yield* lookAt(one.within, ['layers', index, 'within'], `"within" of "${one.name}"`);
  }
};
