export type { CodeFile, Cycle, Edge, Graph } from '../../../src/graph/index.js';
export {
  exportedNames,
  findCycles,
  namedEntries,
  offeredSubpaths,
  packageLink,
  relativePath,
  targetPackage,
} from '../../../src/graph/index.js';
export type { Package } from '../../../src/workspace/index.js';
export { declarationOf, locateKey, packageLabel } from '../../../src/workspace/index.js';
export * from './cruise.js';
export * from './inside.js';
export * from './directives.js';
export * from './environments.js';
export * from './generated.js';
export * from './model.js';
export * from './modules/index.js';
export * from './package-crossing.js';
export * from './policy-place.js';
export * from './silenced.js';
export * from './site.js';
export * from './words/index.js';
