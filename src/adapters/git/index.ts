export type { MemoryCommit, MemoryContent, MemoryFilesOf } from './memory-commits.js';
export { memoryGit, type MemoryRepository } from './memory-git.js';
export { nodeGit } from './node-git.js';
