import { didYouMean } from '../../../src/core/suggest/index.js';
import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { idleWords, isStillWritten, policyPlace } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports names and patterns in the settings that match nothing. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  for (const { path, word, role, spare, known } of idleWords(model, settings)) {
    if (!isStillWritten(model.tree, word)) continue;
    yield {
      what: `"${word}" matches nothing (${role})${known ? didYouMean(word, known) : ''}.`,
      location: policyPlace(model.tree, path),
      key: `${role}: ${word}`,
      evidence: { setting: path.join('.') },
      ...(spare ? { severity: 'warning' as const } : {}),
    };
  }
};
