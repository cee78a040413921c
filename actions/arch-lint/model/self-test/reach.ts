import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { CodeFile } from '../../../../src/graph/index.js';
import { folderOf } from '../../../../src/graph/index.js';
import type { Module, Selectors } from '../modules/index.js';
import { listOf, selectsOne } from '../modules/index.js';
import { exampleOf } from './foreign.js';
import type { Ground } from './ground.js';
import { importing } from './ground.js';
import type { Injector, Probe, SettingPath } from './probe.js';

const FILE = 'file:';
const PACKAGE = 'package:';

/** A place in the repository, as words of a reach rule see it. */
interface Place {
  path: string;
  module: Module | undefined;
  pack: string | undefined;
}

/** For `forbidden-reach`: an import that leads straight from each beginning to an end. */
export const reached: Injector = function* (ground) {
  const { settings } = ground;
  if (settings.reach.length === 0) return yield { setting: [], because: 'no reach is set' };
  for (const [index, { from, to, allowedThrough }] of settings.reach.entries()) {
    const setting = ['reach', index];
    const probe = straight(ground, setting, from, to, allowedThrough);
    yield probe ?? { setting, because: 'nothing it names could reach what it names', idle: true };
  }
};

function straight(
  ground: Ground,
  setting: SettingPath,
  from: Selectors,
  to: Selectors,
  gates: readonly string[],
): Probe | undefined {
  const files = [...ground.model.graph.files.values()].filter(({ role }) => role === 'production');
  for (const file of files) {
    if (!names(from, placeOf(ground, file))) continue;
    const path = ground.fresh(folderOf(file.path));
    const at = { ...placeOf(ground, file), path, module: ground.moduleOf(path) };
    const isIgnored = ground.settings.ignore.some((glob) => matchesGlob(glob, path));
    if (isIgnored || !names(from, at) || names(gates, at) || names(to, at, at.module)) continue;
    const target = files.find((one) => {
      const end = placeOf(ground, one);
      return names(to, end, at.module) && !names(gates, end) && !isSame(at, end);
    });
    if (target)
      return {
        setting,
        says: `${at.path} imports ${target.path}`,
        files: { [path]: importing(path, target.path) },
      };
    const outside = exampleOf(
      listOf(to).flatMap((word) => (/^!?package:/.test(word) ? [word.replace(PACKAGE, '')] : [])),
    );
    if (outside !== undefined)
      return {
        setting,
        says: `${at.path} imports "${outside}"`,
        files: { [path]: `import '${outside}';\n` },
      };
  }
  return undefined;
}

function placeOf({ moduleOf }: Ground, { path, owner }: CodeFile): Place {
  return { path, module: moduleOf(path), pack: owner?.name };
}

/** One thing never reaches itself. */
function isSame(one: Place, other: Place): boolean {
  return one.module === other.module && one.pack === other.pack;
}

function names(words: Selectors, place: Place, subject?: Module): boolean {
  const list = listOf(words);
  return (
    list.some((word) => !word.startsWith('!') && namesOne(word, place, subject)) &&
    !list.some((word) => word.startsWith('!') && namesOne(word.slice(1), place, subject))
  );
}

function namesOne(word: string, { path, module, pack }: Place, subject?: Module): boolean {
  if (word.startsWith(FILE)) return matchesGlob(word.slice(FILE.length), path);
  if (word.startsWith(PACKAGE)) return pack !== undefined && matchesGlob(word.slice(PACKAGE.length), pack);
  return module !== undefined && selectsOne(word, module, subject);
}
