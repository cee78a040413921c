import { startAction } from '../index.js';
await startAction('contract-diff');
