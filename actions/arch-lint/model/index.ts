export type { CodeFile, Cycle, Edge, Graph } from '../../../src/graph/index.js';
export {
  exportedNames,
  findCycles,
  isImport,
  isRuntime,
  linkEnds,
  linkFiles,
  linkPackages,
  namedEntries,
  offeredSubpaths,
  relativePath,
  targetPackage,
} from '../../../src/graph/index.js';
export type { Package } from '../../../src/workspace/index.js';
export { declarationOf, declarersFor, locateKey, packageLabel } from '../../../src/workspace/index.js';
export * from './cycles/index.js';
export * from './apps.js';
export * from './ban.js';
export * from './copied.js';
export * from './copied-by-script.js';
export * from './offered-code.js';
export * from './development-only.js';
export * from './foreign.js';
export * from './hoisted.js';
export * from './cruise.js';
export * from './inside.js';
export * from './directives.js';
export * from './entries/index.js';
export * from './crossing-key.js';
export * from './entry-fix.js';
export * from './environments.js';
export * from './generated.js';
export * from './model.js';
export * from './modules/index.js';
export * from './package-crossing.js';
export * from './policy-place.js';
export * from './reach/index.js';
export * from './propose/index.js';
export * from './self-test/index.js';
export * from './silenced.js';
export * from './site.js';
export * from './stations.js';
export * from './published.js';
export * from './shared-folder.js';
export * from './test-code.js';
export * from './value-use.js';
export * from './words/index.js';
