export { type MemoryEntry, memoryFiles } from './memory-files.js';
export { nodeFiles } from './node-files.js';
