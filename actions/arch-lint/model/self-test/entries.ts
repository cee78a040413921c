import { matchesGlob } from '../../../../src/core/glob/index.js';
import { isGenerated } from '../generated.js';
import type { CodeFile } from '../../../../src/graph/index.js';
import type { Module } from '../modules/index.js';
import { entriesOf, innerPath, isNamedBy } from '../modules/index.js';
import type { Ground } from './ground.js';
import { importing } from './ground.js';
import type { Injector, Probe, SettingPath } from './probe.js';

const NO_MODULES = 'the settings describe no modules';

/** For `module-entry-bypassed`: an import past the entry of a module of each pattern. */
export const entries: Injector = function* (ground) {
  const { settings, model } = ground;
  if (settings.modules.length === 0) return yield { setting: [], because: NO_MODULES };
  for (const index of settings.modules.keys()) {
    const setting = ['modules', index, 'match'];
    const own = ground.modules.filter((module) => module.declarations[0] === index);
    const probe = past(ground, setting, own, (file) => !isGenerated(model.tree, file.path, settings));
    if (probe) yield probe;
    else yield { setting, because: 'its modules are packages of their own, open, or alone in their package' };
  }
};

/** For `generated-internals-imported`: an import of another module's generated file. */
export const generated: Injector = function* (ground) {
  const { settings, model, modules } = ground;
  if (settings.modules.length === 0) return yield { setting: [], because: NO_MODULES };
  const probe = past(ground, [], modules, (file) => isGenerated(model.tree, file.path, settings));
  yield (
    probe ?? { setting: [], because: 'no module keeps generated code inside that a neighbour could import' }
  );
};

/** For `file-without-module`: a file beside the modules. */
export const withoutModule: Injector = function* ({ settings, moduleOf, fresh }) {
  if (settings.modules.length === 0) return yield { setting: [], because: NO_MODULES };
  const at = fresh('eos-probe');
  if (moduleOf(at) || settings.outside.some((glob) => matchesGlob(glob, at)))
    return yield { setting: [], because: 'every folder belongs to a module or stands under "outside"' };
  yield { setting: [], says: 'a file stands in a folder of no module', files: { [at]: 'export {};\n' } };
};

/** An import of a file that no entry names, by a module of the same package. */
function past(
  ground: Ground,
  setting: SettingPath,
  targets: readonly Module[],
  suits: (file: CodeFile) => boolean,
): Probe | undefined {
  for (const to of targets) {
    const target = ground.codeOf(to).find((file) => isInside(to, file.path) && suits(file));
    if (!target) continue;
    for (const from of ground.modules) {
      if (from === to || ground.codeOf(from)[0]?.owner !== target.owner) continue;
      const at = ground.home(from);
      if (at === undefined) continue;
      const says = `${from.name} imports ${target.path} of ${to.name}`;
      return { setting, says, files: { [at]: importing(at, target.path) } };
    }
  }
  return undefined;
}

function isInside(module: Module, path: string): boolean {
  const inner = innerPath(module, path);
  return path !== module.root && !isNamedBy(entriesOf(module), inner);
}
