import { folderOf } from '../../../../src/graph/index.js';
import { importing } from './ground.js';
import type { Injector } from './probe.js';

/** For `unreadable-configuration`: a tsconfig.json that breaks off, in a folder of its own. */
export const unreadable: Injector = function* ({ anywhere, fresh }) {
  const beside = anywhere();
  if (beside === undefined) return yield { setting: [], because: 'there is no production code' };
  const parent = folderOf(beside);
  const folder = parent === '' ? 'eos-probe-broken' : `${parent}/eos-probe-broken`;
  const [at, other] = [fresh(folder), fresh(folder)];
  yield {
    setting: [],
    says: 'a tsconfig.json breaks off',
    files: {
      [`${folder}/tsconfig.json`]: '{ "compilerOptions": ',
      [at]: importing(at, other),
      [other]: 'export {};\n',
    },
  };
};
