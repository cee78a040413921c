import type { Check } from '../../../src/core/rule/index.js';
import type { ShapeModel } from '../model/index.js';
import { foldersOf, isStillWritten, judgesSomething, policyPlace, allowedFolders } from '../model/index.js';
import { matchesGlob } from '../../../src/core/glob/index.js';
import type { Settings } from '../settings.js';

/** Reports conventions, folders and test globs in the settings that match nothing. */
export const check: Check<ShapeModel, Settings> = function* (model, settings) {
  const hit = (path: readonly (string | number)[], word: string, role: string, spare: boolean) => ({
    what: `"${word}" matches nothing (${role}).`,
    location: policyPlace(model.tree, path),
    key: `${role}: ${word}`,
    ...(spare ? { severity: 'warning' as const } : {}),
  });
  for (const [index, { match }] of settings.names.entries()) {
    if (!judgesSomething(model, match) && isStillWritten(model.tree, match))
      yield hit(['names', index, 'match'], match, 'naming convention', false);
  }
  const folders = [...foldersOf(model)];
  for (const [index, word] of (settings.folders ?? []).entries()) {
    const used = allowedFolders([word]).some((one) => folders.some((folder) => matchesGlob(one, folder)));
    if (!used && isStillWritten(model.tree, word)) yield hit(['folders', index], word, 'folder', true);
  }
  for (const [index, word] of settings.tests.entries()) {
    // Captures differ from module to module; here they stand for anything.
    const open = word.replaceAll(/\{[A-Za-z_][\w-]*(?:\*\*)?\}/g, '**').replaceAll(/[^/]*\*\*[^/]*/g, '**');
    if (!model.tree.paths.some((path) => matchesGlob(open, path)) && isStillWritten(model.tree, word))
      yield hit(['tests', index], word, 'tests outside their modules', false);
  }
};
