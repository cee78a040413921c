export { commitTree, type CommitTreeOptions } from './commit-tree.js';
export { type OnRead, workTree } from './work-tree.js';
