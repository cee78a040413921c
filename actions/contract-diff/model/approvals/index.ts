export * from './approval.js';
export * from './edit.js';
export * from './fingerprint.js';
export * from './leave.js';
export * from './approve-model.js';
