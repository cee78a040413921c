import { startAction } from '../index.js';
await startAction('module-shape');
