export type { ActOptions } from './options.js';
export type { ActPorts, ActResult } from './run-act.js';
export { runAct } from './run-act.js';
