import { ARCH_LINT } from './arch-lint.js';
import { CONTRACT_DIFF } from './contract-diff.js';
import type { ShopFault } from './fault.js';
import { MODULE_SHAPE } from './module-shape.js';
import { WAIVERS } from './waivers.js';

export { BREAKAGES } from './breakages.js';
export type { ShopFault } from './fault.js';

/** Faults that are findings, of all gates. */
export const FAULTS: readonly ShopFault[] = [...ARCH_LINT, ...CONTRACT_DIFF, ...MODULE_SHAPE, ...WAIVERS];

/** The fault of that name. */
export function faultOf(name: string): ShopFault {
  const found = FAULTS.find((fault) => fault.name === name);
  if (!found) throw new Error(`there is no fault "${name}"`);
  return found;
}
