import { startAction } from '../index.js';
await startAction('arch-lint');
