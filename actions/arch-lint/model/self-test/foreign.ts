import { matchesGlob } from '../../../../src/core/glob/index.js';
import type { Foreign } from '../foreign.js';
import { namesForeign } from '../foreign.js';
import { listOf, selects } from '../modules/index.js';
import type { Selectors } from '../modules/index.js';
import type { Ground } from './ground.js';
import { NOBODY } from './packages.js';
import type { Injector } from './probe.js';

/** Modules of the host to try where a glob names several. */
const BUILTINS = ['fs', 'path', 'net', 'http', 'child_process', 'crypto', 'os', 'worker_threads'];

/** For `banned-dependency`: an import against each `deny`, and one that each closed list leaves out. */
export const banned: Injector = function* (ground) {
  const { deny, allow } = ground.settings.external;
  for (const [index, ban] of deny.entries()) {
    const setting = ['external', 'deny', index];
    const name = exampleOf(ban.package);
    const at = placeFor(ground, ban.in, ban.except);
    if (name !== undefined && at !== undefined)
      yield { setting, says: `${at.label} imports "${name}"`, files: { [at.path]: `import '${name}';\n` } };
    else if (name === undefined) yield { setting, because: 'it names no package anybody could import' };
    else yield { setting, because: 'no code of this repository is in a module it names', idle: true };
  }
  for (const [index, list] of allow.entries()) {
    const setting = ['external', 'allow', index];
    const foreign: Foreign = { kind: 'package', name: NOBODY, subpath: '' };
    const at = placeFor(ground, list.in, undefined, (words) => namesForeign(words, foreign));
    if (at)
      yield {
        setting,
        says: `${at.label} imports "${NOBODY}"`,
        files: { [at.path]: `import '${NOBODY}';\n` },
      };
    else
      yield {
        setting,
        because: 'no module it names has code, or its lists let every package in',
        idle: true,
      };
  }
  if (deny.length + allow.length === 0) yield { setting: [], because: 'no package is banned or listed' };
};

/** A place for an import in a module that selectors name. @param isListed whether a closed list names the import */
function placeFor(
  ground: Ground,
  inside: Selectors | undefined,
  except: Selectors = [],
  isListed: (words: Selectors) => boolean = () => false,
): { path: string; label: string } | undefined {
  const { allow } = ground.settings.external;
  for (const module of ground.modules) {
    if ((inside !== undefined && !selects(inside, module)) || selects(except, module)) continue;
    if (allow.some((list) => selects(list.in, module) && isListed(list.package))) continue;
    const path = ground.home(module);
    if (path !== undefined) return { path, label: module.name };
  }
  const path = inside === undefined ? ground.anywhere((_, at) => !ground.moduleOf(at)) : undefined;
  return path === undefined ? undefined : { path, label: 'a file' };
}

/** Something words name, as an import writes it. */
export function exampleOf(words: Selectors): string | undefined {
  const list = listOf(words);
  const excepted = list.filter((word) => word.startsWith('!')).map((word) => word.slice(1));
  const candidates = list
    .filter((word) => !word.startsWith('!'))
    .flatMap((word) =>
      word.startsWith('node:')
        ? [word, ...BUILTINS.filter((name) => matchesGlob(word.slice(5), name)).map((name) => `node:${name}`)]
        : [
            word,
            word
              .replaceAll(/\*+/g, 'eos-probe')
              .replaceAll('?', 'x')
              .replaceAll(/\{([^,{}]*)[^{}]*\}/g, '$1'),
          ],
    );
  return candidates.find(
    (name) => /^(?:node:|@)?[\w./-]+$/.test(name) && !excepted.some((word) => matchesGlob(word, name)),
  );
}
