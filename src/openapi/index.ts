export { References, child, isRecord, textOf } from './cursor.js';
export * from './model.js';
export { openApiVersion, readHttpApi } from './read-api.js';
export { pathShape } from './read-operation.js';
export * from './site.js';
