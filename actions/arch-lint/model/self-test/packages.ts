import type { Package } from '../../../../src/workspace/index.js';
import { packageLabel } from '../../../../src/workspace/index.js';
import type { Ground } from './ground.js';
import { importing } from './ground.js';
import type { Injector } from './probe.js';

/** A name that no registry has and no manifest declares. */
export const NOBODY = 'eos-probe-undeclared';

const ONE_PACKAGE = 'there are no two packages with production code in one workspace';

/** For `no-cross-internals`: a relative path into another package. */
export const crossInternals: Injector = function* (ground) {
  const pair = neighbours(ground);
  if (!pair) return yield { setting: [], because: ONE_PACKAGE };
  const { from, to, at, target } = pair;
  const says = `${packageLabel(from)} imports a file of ${packageLabel(to)} by its path`;
  yield { setting: [], says, files: { [at]: importing(at, target) } };
};

/** For `package-cycle`: two packages that import each other. */
export const packageCycle: Injector = function* (ground) {
  const pair = neighbours(ground);
  if (!pair) return yield { setting: [], because: ONE_PACKAGE };
  const { from, to, at, target, back, origin } = pair;
  const says = `${packageLabel(from)} and ${packageLabel(to)} import each other`;
  yield { setting: [], says, files: { [at]: importing(at, target), [back]: importing(back, origin) } };
};

/** For `undeclared-dependency`: a package nobody declares. */
export const undeclared: Injector = function* (ground) {
  const owner = packagesWithCode(ground).find((pack) => !pack.manifest.broken);
  const at = owner && ground.home(owner);
  if (!owner || at === undefined) return yield { setting: [], because: 'no package has production code' };
  const says = `${packageLabel(owner)} imports "${NOBODY}"`;
  yield { setting: [], says, files: { [at]: `import '${NOBODY}';\n` } };
};

/** For `unresolvable-import`: a file that is not there. */
export const unresolvable: Injector = function* (ground) {
  const file = [...ground.model.graph.files.values()].find((one) => one.role === 'production');
  if (!file) return yield { setting: [], because: 'there is no production code' };
  const at = ground.fresh(file.path.slice(0, Math.max(0, file.path.lastIndexOf('/'))));
  yield {
    setting: [],
    says: 'a file imports what is not there',
    files: { [at]: "import './eos-probe-nowhere';\n" },
  };
};

/** Two members of one workspace with a place for a file in each, and a file of each to import. */
function neighbours(ground: Ground) {
  const members = packagesWithCode(ground).filter((pack) => pack.kind === 'member');
  for (const from of members) {
    const to = members.find((other) => other !== from && other.group === from.group);
    if (!to) continue;
    const [at, back] = [ground.home(from), ground.home(to)];
    const [origin, target] = [ground.codeOf(from)[0]?.path, ground.codeOf(to)[0]?.path];
    if (at !== undefined && back !== undefined && origin !== undefined && target !== undefined)
      return { from, to, at, back, origin, target };
  }
  return undefined;
}

function packagesWithCode({ model, codeOf }: Ground): Package[] {
  return model.graph.workspace.packages.filter((pack) => codeOf(pack).length > 0);
}
