import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { domainsOf, promisesEntry, publicEntries } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports modules without a file that others may import. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  for (const shape of domainsOf(model, settings)) {
    const { label, anchor, module } = shape;
    if (publicEntries(model, shape).length > 0 || promisesEntry(shape)) continue;
    const named = module.settings.entry?.join(', ');
    yield {
      what:
        named === undefined
          ? `${label} has no public entry.`
          : `${label} has no public entry: there is no ${named}.`,
      location: { file: anchor, line: 1, column: 1 },
      key: module.root,
    };
  }
};
