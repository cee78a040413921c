export type * from './model.js';
export { scanModule } from './scan-module.js';
