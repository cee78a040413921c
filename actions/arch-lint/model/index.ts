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
export * from './inside.js';
export * from './model.js';
export * from './silenced.js';
export * from './site.js';
