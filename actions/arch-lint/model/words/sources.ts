import type { Settings } from '../../settings.js';
import type { ArchModel } from '../model.js';
import { isStillWritten } from '../policy-place.js';
import { captureWords } from './capture-words.js';
import { externalWords } from './external-words.js';
import { fileWords } from './file-words.js';
import { layerWords } from './layer-words.js';
import { moduleWords } from './module-words.js';
import { reachWords } from './reach-words.js';
import { selectorWords } from './selector-words.js';
import type { IdleWord, WordSource } from './word.js';

/** Every topic whose settings hold names or patterns. */
const SOURCES: readonly WordSource[] = [
  moduleWords,
  captureWords,
  selectorWords,
  layerWords,
  fileWords,
  reachWords,
  externalWords,
];

const known = new WeakMap<ArchModel, { settings: Settings; words: readonly IdleWord[] }>();

/** All words of the settings that name nothing and still stand in the repository's policy; found once per model. */
export function idleWords(model: ArchModel, settings: Settings): readonly IdleWord[] {
  const before = known.get(model);
  if (before?.settings === settings) return before.words;
  const words = SOURCES.flatMap((source) => [...source(model, settings)]).filter(({ word }) =>
    isStillWritten(model.tree, word),
  );
  known.set(model, { settings, words });
  return words;
}
