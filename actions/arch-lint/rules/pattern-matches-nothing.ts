import type { Check } from '../../../src/core/rule/index.js';
import type { ArchModel } from '../model/index.js';
import { idleWords, policyPlace } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports patterns in the settings that match nothing in the repository. */
export const check: Check<ArchModel, Settings> = function* (model, settings) {
  for (const { path, word, role, kind } of idleWords(model, settings)) {
    if (kind === 'unknown') continue;
    yield {
      what: `"${word}" matches nothing (${role}).`,
      location: policyPlace(model.tree, path),
      key: `${role}: ${word}`,
      evidence: { setting: path.join('.') },
      ...(kind === 'spare' ? { severity: 'warning' as const } : {}),
    };
  }
};
