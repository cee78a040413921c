import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { hasContent, shapesOf } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports modules without a README, or with one that says nothing. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  for (const { label, anchor, readme, unread, module } of shapesOf(model, settings)) {
    if (unread || (readme && hasContent(readme.lines))) continue;
    yield {
      what: readme ? `${readme.path} says nothing.` : `${label} has no README.md.`,
      location: { file: readme?.path ?? anchor, line: 1, column: 1 },
      key: module.root,
    };
  }
};
