import { matchesGlob } from '../../../../src/core/glob/index.js';
import { folderOf } from '../../../../src/graph/index.js';
import type { Module } from '../modules/index.js';
import type { Ground } from './ground.js';
import { importing } from './ground.js';
import type { Injector } from './probe.js';

/** For `import-cycle`: two new files that import each other. */
export const fileCycle: Injector = function* ({ settings, anywhere, fresh }) {
  const { files, allowedIn } = settings.cycles;
  if (files === 'off') return yield { setting: ['cycles', 'files'], because: 'circles of files are off' };
  const one = anywhere((_, path) => !allowedIn.some((glob) => matchesGlob(glob, path)));
  if (one === undefined) return yield { setting: [], because: 'there is no code that may form no circle' };
  const other = fresh(folderOf(one));
  yield {
    setting: [],
    says: 'two files import each other',
    files: { [one]: importing(one, other), [other]: importing(other, one) },
  };
};

/** For `module-cycle`: two modules that import each other and are not both packages, of which `package-cycle` tells. */
export const moduleCycle: Injector = function* (ground) {
  const { settings, modules, codeOf, home } = ground;
  if (settings.cycles.modules === 'off')
    return yield { setting: ['cycles', 'modules'], because: 'circles of modules are off' };
  for (const [index, one] of modules.entries())
    for (const other of modules.slice(index + 1)) {
      if (isPackage(ground, one) && isPackage(ground, other)) continue;
      const [origin, target] = [codeOf(one)[0]?.path, codeOf(other)[0]?.path];
      const [at, back] = [home(one), home(other)];
      if (origin === undefined || target === undefined || at === undefined || back === undefined) continue;
      return yield {
        setting: [],
        says: `${one.name} and ${other.name} import each other`,
        files: { [at]: importing(at, target), [back]: importing(back, origin) },
      };
    }
  yield { setting: [], because: 'no two modules are there that are not packages both' };
};

function isPackage({ model }: Ground, { root }: Module): boolean {
  return model.graph.workspace.packages.some(({ dir, kind }) => kind === 'member' && dir === root);
}
