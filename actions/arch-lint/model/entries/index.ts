export { couldBeOrphan, leavesNoDoubt, orphansOf } from './orphans.js';
export { unreachableModules } from './unreachable.js';
