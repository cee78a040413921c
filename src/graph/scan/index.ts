export type * from './model.js';
export { scanModule } from './scan-module.js';
export { stringKeeper } from './keep.js';
