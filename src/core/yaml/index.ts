export * from './describe-issue.js';
export * from './positioned.js';
