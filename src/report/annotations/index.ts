export * from './annotation.js';
export * from './annotations.js';
export * from './workflow-command.js';
