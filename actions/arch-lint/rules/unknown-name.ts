import type { Check } from '../../../src/core/rule/index.js';
import { didYouMean } from '../../../src/core/suggest/index.js';
import type { ArchModel } from '../model/index.js';
import { idleWords, policyPlace } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports names in the settings that nothing in the repository bears. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  for (const { path, word, role, kind, known = [] } of idleWords(model, settings)) {
    if (kind !== 'unknown') continue;
    yield {
      what: `"${word}": there is no such ${role}${didYouMean(word.replace(/^!/, ''), known)}.`,
      location: policyPlace(model.tree, path),
      key: `${role}: ${word}`,
      evidence: { setting: path.join('.') },
    };
  }
};
