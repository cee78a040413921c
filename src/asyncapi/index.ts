export * from './model.js';
export { asyncApiVersion, readEventApi } from './read-api.js';
