export { type MemoryAnswer, type MemoryHttp, memoryHttp, type MemoryRoute } from './memory-http.js';
export { nodeHttp } from './node-http.js';
