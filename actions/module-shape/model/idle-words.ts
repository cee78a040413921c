import { matchesGlob } from '../../../src/core/glob/index.js';
import { modulesOf, selectsOne } from '../../../src/modules/index.js';
import type { Settings } from '../settings.js';
import { allowedFolders } from './folders.js';
import type { ShapeModel } from './model.js';
import { judgesSomething } from './names.js';
import { foldersOf } from './places.js';
import { areDeclared } from './shape.js';

/** A word of the settings that names nothing in this repository. */
export interface IdleWord {
  /** Where it stands, below `gates.module-shape`. */
  path: readonly (string | number)[];
  word: string;
  /** What it is, for messages. */
  role: string;
  /** A permission or exception that nobody uses, so that nothing is left unchecked. */
  spare: boolean;
  /** What could have been meant. */
  known?: readonly string[];
}

/** Defaults name what may be there; only words that somebody wrote have to name something. */
const DEFAULTS = new Set(['apps/*', 'contracts']);

/** All words of the settings that name nothing. */
export function* idleWords(model: ShapeModel, settings: Settings): Generator<IdleWord> {
  const folders = [...foldersOf(model)];
  for (const [index, { match }] of settings.names.entries())
    if (!judgesSomething(model, match))
      yield { path: ['names', index, 'match'], word: match, role: 'naming convention', spare: false };
  for (const [index, word] of (settings.folders ?? []).entries())
    if (!allowedFolders([word]).some((one) => folders.some((folder) => matchesGlob(one, folder))))
      yield { path: ['folders', index], word, role: 'folder', spare: true };
  for (const [index, word] of settings.tests.entries())
    if (!model.tree.paths.some((path) => matchesGlob(withoutCaptures(word), path)))
      yield { path: ['tests', index], word, role: 'tests outside their modules', spare: false };
  for (const [index, word] of settings.contracts.entries())
    if (!DEFAULTS.has(word) && !folders.includes(word.replace(/^(?:\.\/)+|\/+$/g, '')))
      yield { path: ['contracts', index], word, role: 'folder of contracts', spare: true };
  if (areDeclared(settings)) yield* idleModules(model, settings);
}

function* idleModules(model: ShapeModel, settings: Settings): Generator<IdleWord> {
  const { modules } = modulesOf(model, settings);
  const known = modules.map(({ name }) => name);
  for (const [index, word] of (settings.domains ?? []).entries()) {
    const except = word.startsWith('!');
    if (modules.some((module) => selectsOne(except ? word.slice(1) : word, module))) continue;
    yield { path: ['domains', index], word, role: 'module', spare: except, known };
  }
  for (const [index, word] of settings.apps.entries())
    if (!DEFAULTS.has(word) && !modules.some(({ root }) => matchesGlob(word, root)))
      yield { path: ['apps', index], word, role: 'app', spare: true };
}

/** Captures differ from module to module; here they stand for anything. */
function withoutCaptures(glob: string): string {
  return glob.replaceAll(/\{[A-Za-z_][\w-]*(?:\*\*)?\}/g, '**').replaceAll(/[^/]*\*\*[^/]*/g, '**');
}
