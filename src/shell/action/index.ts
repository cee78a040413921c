export * from './host.js';
export * from './run-action.js';
