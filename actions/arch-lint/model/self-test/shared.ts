import { matchesGlob } from '../../../../src/core/glob/index.js';
import { importing } from './ground.js';
import type { Injector } from './probe.js';

/** Files a folder needs to have for its only user to matter. */
const FEW = 3;

/** For `shared-swamp`: a folder for everybody with one user, at the top of a package. */
export const swamp: Injector = function* ({ model, settings, codeOf, fresh }) {
  const { names, ignore, minConsumers } = settings.shared;
  if (minConsumers < 2)
    return yield { setting: ['shared', 'minConsumers'], because: 'one user is enough by the settings' };
  for (const pack of model.graph.workspace.packages) {
    // With most of a package in it, the folder would be where that package keeps its source.
    if (pack.kind === 'island' || codeOf(pack).length < FEW) continue;
    const prefix = pack.dir === '' ? '' : `${pack.dir}/`;
    const top = codeOf(pack).some(({ path }) => path.startsWith(`${prefix}src/`)) ? `${prefix}src` : pack.dir;
    const at = (name: string): string => (top === '' ? name : `${top}/${name}`);
    const root = names
      .map(at)
      .find(
        (folder) =>
          !ignore.some((glob) => matchesGlob(glob.replace(/\/+$/, ''), folder)) &&
          !model.tree.paths.some((path) => path.startsWith(`${folder}/`)),
      );
    if (root === undefined || names.some((name) => `/${top}/`.includes(`/${name}/`))) continue;
    const files = Array.from({ length: FEW }, () => fresh(root));
    const user = fresh(at('eos-probe-user'));
    const imports = files.map((file) => importing(user, file)).join('');
    return yield {
      setting: [],
      says: `only ${at('eos-probe-user')} uses ${root}`,
      files: { ...Object.fromEntries(files.map((file) => [file, 'export {};\n'])), [user]: imports },
    };
  }
  yield {
    setting: [],
    because: 'no package is large enough for a folder of that kind, or all such folders are taken',
  };
};
