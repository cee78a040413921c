import { folderOf } from '../../../../src/graph/index.js';
import { packageLabel } from '../../../../src/workspace/index.js';
import { whyApp } from '../apps.js';
import { deliveriesOf, isForDevelopmentOnly } from '../delivery.js';
import { supportsTests, testhoodOf } from '../test-code.js';
import { importing } from './ground.js';
import type { Injector } from './probe.js';

/** Folders in which what runs lies by convention. */
const SOURCE = /^(?:src|source|lib|server|app|bin)\//;

/** For `app-imported`: a package that imports an app. */
export const appImported: Injector = function* (ground) {
  const { settings, codeOf, home } = ground;
  const members = ground.model.graph.workspace.packages.filter(
    (pack) => pack.kind === 'member' && codeOf(pack).length > 0,
  );
  for (const app of members) {
    // By its name: an import of its inside is for no-cross-internals to tell.
    if (app.name === undefined || whyApp(app, settings) === undefined) continue;
    for (const from of members) {
      const [sample] = codeOf(from);
      if (from === app || from.group !== app.group || !sample) continue;
      if (supportsTests(ground.model, settings, sample)) continue;
      const at = home(from);
      if (at === undefined) continue;
      const says = `${packageLabel(from)} imports the app ${packageLabel(app)}`;
      return yield { setting: [], says, files: { [at]: `import '${app.name}';\n` } };
    }
  }
  yield { setting: [], because: 'no package is an app that another one could import' };
};

/** For `development-dependency-in-production`: what runs from an install loads what is only there for development. */
export const developmentOnlyLoaded: Injector = function* (ground) {
  for (const [pack, delivery] of deliveriesOf(ground.model, ground.settings)) {
    const name = Object.keys(pack.manifest.dependencies.devDependencies).find(
      (one) => !one.startsWith('@types/') && isForDevelopmentOnly(pack, one, delivery),
    );
    if (name === undefined) continue;
    const from = pack.dir === '' ? 0 : pack.dir.length + 1;
    const at = ground.anywhere(
      (file, path) =>
        file.owner === pack &&
        SOURCE.test(path.slice(from)) &&
        !supportsTests(ground.model, ground.settings, file),
    );
    if (at === undefined) continue;
    const says = `${packageLabel(pack)} loads "${name}"`;
    return yield { setting: [], says, files: { [at]: `import '${name}';\n` } };
  }
  yield {
    setting: [],
    because: 'no package that runs from an install has a source folder and something for development only',
  };
};

/** For `test-code-in-production`: code that ships and imports a test. */
export const testShipped: Injector = function* (ground) {
  const { model, settings, anywhere, fresh } = ground;
  const at = anywhere((file) => file.owner?.kind !== 'root' && !supportsTests(model, settings, file));
  const sample = [...model.graph.files.values()][0];
  if (at === undefined || !sample)
    return yield { setting: [], because: 'there is no production code of a package' };
  const test = fresh(folderOf(at), '.test.ts');
  if (testhoodOf(model, settings, { ...sample, path: test }) !== 'certain')
    return yield { setting: ['testFiles'], because: '"testFiles" says that such files are no tests' };
  yield {
    setting: [],
    says: 'a file that ships imports a test',
    files: { [at]: importing(at, test), [test]: 'export const probe = 1;\n' },
  };
};
