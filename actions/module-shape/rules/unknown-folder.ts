import { didYouMean } from '../../../src/core/suggest/index.js';
import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { allowedFolders, unknownFolders } from '../model/index.js';
import type { Settings } from '../settings.js';

/** Reports folders that the closed list of the settings does not know. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  if (settings.folders === undefined) return;
  const allowed = allowedFolders(settings.folders);
  for (const folder of unknownFolders(model, settings.folders)) {
    const files = model.tree.paths.filter((path) => path.startsWith(`${folder}/`));
    yield {
      what: `The folder ${folder} is not in the list of folders${didYouMean(folder, allowed)}.`,
      location: { file: files[0] ?? folder, line: 1, column: 1 },
      key: folder,
      evidence: { files: files.length, allowed },
    };
  }
};
