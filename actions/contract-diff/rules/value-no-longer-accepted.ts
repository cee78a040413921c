import type { Check } from '../../../src/core/rule/index.js';
import type { ContractModel } from '../model/index.js';
import { brokenHits } from '../model/index.js';

export const check: Check<ContractModel, unknown> = ({ broken }) =>
  brokenHits(broken, 'backward', (value) => `${value} was valid and is not any more`);
