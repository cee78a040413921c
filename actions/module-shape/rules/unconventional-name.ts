import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { oddNames } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports files and folders whose names break the naming conventions of the settings. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  for (const { path, kind, name, wanted } of oddNames(model, settings.names)) {
    const file = kind === 'file' ? path : model.tree.paths.find((one) => one.startsWith(`${path}/`));
    yield {
      what: `The ${kind} ${path} should be named in ${wanted}, and "${name}" is not.`,
      location: { file: file ?? path, line: 1, column: 1 },
      key: path,
    };
  }
};
